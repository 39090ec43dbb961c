import type { AppealDecision, AppealView } from "@/lib/contract/console/appeal";
import type { Actor } from "@/lib/domain/actor";
import { missingIndependence } from "@/lib/domain/appeal/missing-appeal";
import type { CommandOf } from "@/lib/domain/command";
import { countedSince } from "@/lib/domain/gateway";
import { AppError, notFound } from "@/lib/errors";
import { type FoundAppeal, markRead, noticeOfDecision } from "@/lib/store/appeals/appeal";
import { signalPage } from "@/lib/store/cases/case-signals";
import { type Db, db } from "@/lib/store/database";
import { appliedOf } from "@/lib/store/enforcement/gateways";
import { namesOf } from "@/lib/store/names";
import { loadFacts } from "@/lib/store/standing/facts";
import { loadState } from "@/lib/store/standing/standing";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { filesToSend } from "../files/uploads";
import { obey } from "../obey";
import { nameEverybody } from "../record/names";
import { statementViewOf } from "../record/statement-view";
import { appealViewOf, type OpenedAppeal } from "./appeal-view";
import { aroundAppeal } from "./around-appeal";
import { narrowedViewOf } from "./narrowed-view";
import { visibleAppeal } from "./visible-appeal";

const SIGNALS_SHOWN = 200;

/**
 * An appeal on one screen: the decision as it was sent, the conversation, what is left to save, what may I do. The
 * first person to open it who may decide it marks it as read, which its customer sees.
 */
export async function getAppeal(
  actor: Actor,
  { reference }: { reference: string },
  now: Date,
): Promise<AppealView> {
  authorize(actor, "see_appeal");
  const found = await visibleAppeal(db(), actor, reference);
  const view = await snapshot((tx) => read(tx, actor, found, now));
  if (view.readAt || view.notEligible) return view;
  await markRead(db(), found.id, now);
  return { ...view, readAt: now };
}

async function read(tx: Db, actor: Actor, found: FoundAppeal, now: Date): Promise<AppealView> {
  const opened = await open(tx, found, now);
  const notice = await noticeOfDecision(tx, found.decisionId);
  return {
    ...appealViewOf(actor, opened, now),
    applied: await appliedOf(tx, found.caseId, countedSince(now)),
    readAt: found.readAt,
    signals: await signalPage(tx, { caseId: found.caseId, from: null, limit: SIGNALS_SHOWN }),
    ...(await aroundAppeal(tx, actor, opened, now)),
    ...(await narrowedViewOf(tx, opened)),
    deciders: await decidersOf(tx, opened),
    notice: notice && { ...notice, statement: statementViewOf(notice.statement) },
  };
}

async function open(tx: Db, found: FoundAppeal, now: Date): Promise<OpenedAppeal> {
  const state = await loadState(tx, found.standingId);
  const appeal = state.appeals.find(({ id }) => id === found.id);
  const decision = state.decisions.find(({ id }) => id === found.decisionId);
  if (!appeal || !decision) throw notFound("appeal");
  // What is asked of an appeal rests on no signals.
  const facts = await loadFacts(tx, found.standingId, null, now);
  return { appeal, decision, state, facts, nameOf: await nameEverybody(tx, state) };
}

/** Whom the appeal may be given to, by name. */
async function decidersOf(tx: Db, { state, appeal, facts }: OpenedAppeal): Promise<AppealView["deciders"]> {
  const independent = [...facts.appealDeciders].filter(
    (id) => missingIndependence(state, appeal, id).length === 0,
  );
  const names = await namesOf(tx, independent);
  return independent
    .map((id) => ({ id, name: names.get(id) ?? "" }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

type Input = {
  reference: string;
  version: number;
  commandId: string;
  tab?: string | undefined;
  decision: AppealDecision;
};

type AppealCommand = CommandOf<AppealDecision["kind"]>;

/** A claim belongs to a browser tab, so what moves one names it. */
function commandOf({ decision, tab }: Pick<Input, "decision" | "tab">, appealId: string): AppealCommand {
  if (decision.kind === "assign_appeal") {
    const { note, ...assignment } = decision;
    return { ...assignment, appealId, ...(note !== undefined && { note }) };
  }
  if (decision.kind === "grant_appeal") {
    const { voidWarning, monitorFault, monitorNote, narrowedTo, ...grant } = decision;
    return {
      ...grant,
      appealId,
      ...(voidWarning !== undefined && { voidWarning }),
      ...(monitorFault !== undefined && { monitorFault }),
      ...(monitorNote !== undefined && { monitorNote }),
      ...(narrowedTo !== undefined && { narrowedTo }),
    };
  }
  if (decision.kind !== "take_over_appeal") return { ...decision, appealId };
  if (tab === undefined)
    throw new AppError("invalid", "Name the browser tab that the claim moves to.", { param: "tab" });
  return { ...decision, appealId, tab };
}

/** Files that were chosen before go with the message, as the domain knows them. */
async function withFiles(
  actor: Actor,
  decisionId: string,
  decision: AppealDecision,
  command: AppealCommand,
): Promise<AppealCommand> {
  if (decision.kind !== "ask_customer" || command.kind !== "ask_customer") return command;
  return { ...command, files: await filesToSend(actor, decisionId, decision.fileIds) };
}

/** What a person decides on an appeal, on the version they saw. The domain judges: see {@link obey}. */
export async function decideAppeal(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<{ version: number; effectiveAt: Date | null }> {
  authorize(actor, "decide_appeal");
  const { id: appealId, standingId, decisionId } = await visibleAppeal(db(), actor, input.reference);
  const { version: expectedVersion, commandId } = input;
  const command = await withFiles(actor, decisionId, input.decision, commandOf(input, appealId));
  const obeyed = await obey(actor, { standingId, command, expectedVersion, commandId }, now);
  return { version: obeyed.version, effectiveAt: obeyed.effectiveAt };
}
