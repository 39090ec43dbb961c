import { z } from "zod";
import { call } from "../base";
import {
  caseResult,
  caseStatus,
  claimView,
  clauseView,
  commandId,
  missingFact,
  personView,
  reference,
  severity,
  subjectView,
  tab,
  version,
  viewers,
} from "../values";
import { caseDecision } from "./case-decision";
import { evidenceCall, evidenceLooks } from "./case-evidence";
import { grantView, organizationFacts } from "./case-organization";
import { previewCall } from "./case-preview";
import { afterLimit, relatedSubject } from "./case-related";
import { remarkView } from "./case-remark";
import { signalGroup, signalMonitor, signalsCall, signalView, signalVolume } from "./case-signals";
import { timelineEntry } from "./case-timeline";
import { blastRadius, decisionView, extent } from "./decision";
import { applied } from "./gateway";
import { standingView } from "./standing";

/** A command the domain offers or does not offer, with every missing fact and what it would do. */
const offer = z.object({
  command: z.enum([
    ...["dismiss", "warn", "revoke", "approve", "return", "refuse", "undo", "reverse", "restore"],
    ...["assign", "snooze", "wake", "escalate", "answer_question", "take_over"],
  ] as const),
  available: z.boolean(),
  missing: z.array(missingFact),
  /** Consequence in one sentence: who, which models, from when until when. */
  effect: z.string(),
  needsApproval: z.boolean(),
  needsOverride: z.boolean(),
});

const caseView = z.object({
  reference,
  /** The standing's version; sent back with every command. */
  version,
  status: caseStatus,
  result: caseResult.nullable(),
  severity,
  repeat: z.boolean(),
  /** The interim limit of this case, which began before anybody decided; null where there was none. */
  interim: z.object({ since: z.date(), until: z.date() }).nullable(),
  openedAt: z.date(),
  dueAt: z.date(),
  settlesAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  claim: claimView.nullable(),
  viewers,
  assignee: personView.nullable(),
  /** Set while the case rests: hidden from the queue until then, or until the next signal if that comes first. */
  snooze: z.object({ until: z.date(), untilSignal: z.boolean() }).nullable(),
  remarks: z.array(remarkView),
  previous: reference.nullable(),
  /** The appeal of the whole organization that it was opened by, instead of by signals alone. */
  narrowedFrom: reference.nullable(),
  subject: subjectView,
  organization: organizationFacts,
  trustedAccess: z.object({ atFlag: grantView.nullable(), now: grantView.nullable() }),
  policy: z.object({
    key: z.string(),
    title: z.string(),
    models: z.array(z.string()),
    clauses: z.array(clauseView),
    openAt: z.number().int(),
    windowHours: z.number(),
    scoreFloor: z.number(),
    restrictionHours: z.number(),
  }),
  standing: standingView,
  /** Null where nothing was limited, or no gateway reports. */
  applied: applied.nullable(),
  /** The newest page; the rest is {@link signalsCall}'s, from this cursor on. */
  signals: z.array(signalView),
  signalsCursor: z.string().nullable(),
  signalCount: z.number().int(),
  monitors: z.array(signalMonitor),
  /** The newest sessions, newest first, of so many. */
  groups: z.array(signalGroup),
  groupCount: z.number().int(),
  volume: signalVolume.nullable(),
  decisions: z.array(decisionView),
  appeals: z.array(z.object({ reference, decisionId: z.string(), status: z.string(), filedAt: z.date() })),
  /** Notices to this subject that no channel could deliver, with what went wrong, and the case each is of. */
  unreached: z.array(
    z.object({ id: z.string(), title: z.string(), reason: z.string().nullable(), reference }),
  ),
  /** A limit of this case is in force, and the warning that it rests on came back undelivered. */
  groundLost: z.boolean(),
  timeline: z.array(timelineEntry),
  offers: z.array(offer),
  blastRadius,
  /** The two questions of proportionality that are counted; null once the case is closed. */
  proportionality: extent.nullable(),
  /** Words to begin the facts with, filled for this case; what stands in square brackets a person writes. */
  templates: z.array(
    z.object({ id: z.string(), title: z.string(), for: z.enum(["warn", "revoke"]), text: z.string() }),
  ),
  /** Identifiers and names of this case that look like such brackets and are none. */
  lookalikes: z.array(z.string()),
  mayReveal: z.boolean(),
  evidenceLooks,
  /** When the subject was flagged for the first time, and the limit of another one that it came after, if it did. */
  firstSeenAt: z.date(),
  cameAfter: afterLimit.nullable(),
  related: z.array(relatedSubject),
});

/** Who has a claim, and since when. */
const holderView = z.object({ by: personView, since: z.date().nullable(), until: z.date() });

const addressed = z.strictObject({ reference });
const command = addressed.extend({ version, commandId, tab: tab.optional() });
export const caseContract = {
  get: call.input(addressed).output(caseView),
  preview: previewCall,
  signals: signalsCall,
  /** Takes the lease for this tab, or says who holds it. */
  claim: call.input(addressed.extend({ tab })).output(z.object({ claim: claimView })),
  /** Prolongs the lease while the page is open, and says who holds it now, and who else looks. */
  heartbeat: call
    .input(addressed.extend({ tab }))
    .output(z.object({ held: z.boolean(), holder: holderView.nullable(), viewers })),
  /** Says that this tab shows the case, or no longer does. Every minute: without it, it is taken to be closed. */
  look: call
    .input(addressed.extend({ tab, leaving: z.boolean().default(false) }))
    .output(z.object({ viewers })),
  release: call.input(addressed.extend({ tab })).output(z.object({ released: z.boolean() })),
  /** What is decided or done with the case. `tab` is where a claim that is taken over or comes back belongs. */
  decide: call
    .input(command.extend({ decision: caseDecision }))
    .output(z.object({ version, decisionId: z.string().nullable(), effectiveAt: z.date().nullable() })),
  evidence: evidenceCall,
};

export type CaseView = z.infer<typeof caseView>;
export type Offer = z.infer<typeof offer>;
