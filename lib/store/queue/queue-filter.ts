import type { SubjectKind } from "@/lib/domain/subject";
import type { Severity } from "@/lib/domain/triage/signal";
import { Prisma } from "@/lib/store/generated/client";
import { isUnreached } from "@/lib/store/notices/unreached";
import type { TextMatch } from "./queue-text";

/** What narrows the queue, with everybody named. */
export type CaseFilter = {
  policy?: string | undefined;
  scope?: SubjectKind | undefined;
  severity?: Severity | undefined;
  repeat?: boolean | undefined;
  zdr?: boolean | undefined;
  trusted?: boolean | undefined;
  /** By name. */
  monitor?: string | undefined;
  model?: string | undefined;
  openedBefore?: Date | undefined;
  /** Null: to nobody. */
  assigneeId?: string | null | undefined;
  claimedBy?: string | undefined;
  late?: boolean | undefined;
  snoozed?: boolean | undefined;
  proposed?: boolean | undefined;
  /** Proposed by anybody else. */
  proposedNotBy?: string | undefined;
  question?: boolean | undefined;
  /** A notice to its subject reached nobody. */
  unreached?: boolean | undefined;
  text?: TextMatch | undefined;
};

/** Cases somebody must act on, in the words of the partial indexes. A settling case waits for nobody. */
const WAITING = Prisma.sql`c.status in ('open', 'awaiting_approval')`;

export const AWAKE = Prisma.sql`${WAITING} and c.snoozed_until is null`;
/** By time alone: its row still says until when it slept. */
export const wokenAt = (now: Date) => Prisma.sql`${WAITING} and c.snoozed_until <= ${now}`;
export const sleepingAt = (now: Date) => Prisma.sql`${WAITING} and c.snoozed_until > ${now}`;

export const monitorId = (name: string) => Prisma.sql`(select id from monitors where name = ${name})`;

export const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...conditions], " and ");

type Condition = Prisma.Sql | null | undefined | "" | false;

/** Of each member but `snoozed` and `text`: what a case must be. Booleans are literals, for the partial indexes. */
export function conditionsOf(filter: CaseFilter, now: Date): Prisma.Sql[] {
  const { repeat, zdr, trusted, late, assigneeId, proposedNotBy } = filter;
  const conditions: Condition[] = [
    filter.policy !== undefined && Prisma.sql`c.policy_key = ${filter.policy}`,
    filter.scope === "organization" && Prisma.sql`c.scope = 'organization'`,
    filter.scope === "end_user" && Prisma.sql`c.scope = 'end_user'`,
    filter.severity && Prisma.sql`c.severity = ${filter.severity}::"Severity"`,
    repeat !== undefined && (repeat ? Prisma.sql`c.repeat` : Prisma.sql`not c.repeat`),
    zdr !== undefined && (zdr ? Prisma.sql`c.zdr` : Prisma.sql`not c.zdr`),
    trusted === true && Prisma.sql`c.grant_at_flag_id is not null`,
    trusted === false && Prisma.sql`c.grant_at_flag_id is null`,
    filter.openedBefore && Prisma.sql`c.opened_at <= ${filter.openedBefore}`,
    assigneeId === null && Prisma.sql`c.assignee_id is null`,
    assigneeId && Prisma.sql`c.assignee_id = ${assigneeId}::uuid`,
    filter.claimedBy && Prisma.sql`c.claimed_by = ${filter.claimedBy}::uuid and c.claim_until > ${now}`,
    late === true && Prisma.sql`c.due_at <= ${now}`,
    late === false && Prisma.sql`c.due_at > ${now}`,
    (filter.proposed || proposedNotBy) && Prisma.sql`c.status = 'awaiting_approval'`,
    proposedNotBy && Prisma.sql`c.proposer_id <> ${proposedNotBy}::uuid`,
    filter.question && Prisma.sql`c.open_question_id is not null`,
    filter.unreached && isUnreached(now),
  ];
  return conditions.filter((condition): condition is Prisma.Sql => Boolean(condition));
}

/** That the case has a signal of this monitor and one about this model, for where they do not lead the walk. */
export function sourcesOf({ monitor, model }: Pick<CaseFilter, "monitor" | "model">): Prisma.Sql[] {
  const has = (condition: Prisma.Sql) =>
    Prisma.sql`exists (select from case_sources x where x.case_id = c.id and ${condition})`;
  return [
    ...(monitor === undefined ? [] : [has(Prisma.sql`x.monitor_id = ${monitorId(monitor)}`)]),
    ...(model === undefined ? [] : [has(Prisma.sql`x.model = ${model}`)]),
  ];
}
