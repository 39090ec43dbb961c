import type { AppealRow } from "@/lib/contract/console/appeal";
import type { Actor } from "@/lib/domain/actor";
import { URGENT_WITHIN } from "@/lib/domain/appeal/appeal";
import { missingToDecideAppeal } from "@/lib/domain/appeal/missing-appeal";
import { plus } from "@/lib/domain/duration";
import { appealOrder, peopleAffected } from "@/lib/domain/order";
import {
  answeredPage,
  type Band,
  countOpenAppeals,
  type InboxAppeal,
  pendingPage,
} from "@/lib/store/appeals/appeals-inbox";
import { countUrgent } from "@/lib/store/appeals/urgent-appeals";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { claimViewOf } from "../record/claim-view";

type Input = { filter: "open" | "waiting" | "closed"; cursor?: string | undefined; limit: number };
type Page = { rows: AppealRow[]; nextCursor: string | null };

const COUNT_LIMIT = 10_000;
const BANDS: readonly Band[] = ["saves", "ran_out"];

/**
 * A keyset page of appeals: by what is left to save, those already run out after the others; answered ones by their
 * answer, newest first. Each says whether this person may decide it.
 */
export async function listAppeals(actor: Actor, input: Input, now: Date): Promise<Page> {
  authorize(actor, "see_appeal");
  const { rows, nextCursor } = input.filter === "closed" ? await answered(input) : await pending(input, now);
  return { rows: rows.map((row) => rowOf(row, actor, now)), nextCursor };
}

async function answered({ cursor, limit }: Input) {
  const found = await answeredPage(db(), positionOf(cursor), limit + 1);
  const { page, nextCursor } = pageOf(found, limit, ({ decidedAt, filedAt, id }) => ({
    at: decidedAt ?? filedAt,
    id,
  }));
  return { rows: page, nextCursor };
}

/** The second band begins where the first one ends, on the same page. A cursor names its band in front. */
async function pending({ filter, cursor, limit }: Input, now: Date) {
  const [, begun, position] = /^(saves|ran_out)\.(.*)$/.exec(cursor ?? "saves.") ?? [null, "saves", cursor];
  const status = filter === "open" ? "open" : "waiting_for_customer";
  const found: { row: InboxAppeal; band: Band }[] = [];
  for (const band of BANDS.slice(BANDS.indexOf(begun as Band))) {
    const room = limit + 1 - found.length;
    if (room === 0) break;
    const from = band === begun && position !== "" ? positionOf(position) : null;
    const rows = await pendingPage(db(), { status, band, from, limit: room, now });
    found.push(...rows.map((row) => ({ row, band })));
  }
  const { page, nextCursor } = pageOf(found, limit, ({ row: { actBy, id } }) => ({ at: actBy, id }));
  const rows = page.map(({ row }) => row);
  return { rows, nextCursor: nextCursor && `${page.at(-1)?.band}.${nextCursor}` };
}

function rowOf(row: InboxAppeal, actor: Actor, now: Date): AppealRow {
  const { decisionId, author, approver, savesUntil, dueAt } = row;
  const state = {
    decisions: [{ id: decisionId, decidedBy: author }],
    approvals: approver ? [{ decisionId, approvedBy: approver }] : [],
  };
  return {
    reference: row.reference,
    caseReference: row.caseReference,
    subject: row.subject,
    status: row.status,
    situation: row.situation,
    outcome: row.outcome,
    filedAt: row.filedAt,
    decidedAt: row.decidedAt,
    dueAt,
    actBy: row.actBy,
    order: appealOrder({ savesUntil, dueAt, people: peopleAffected(row) }).parts,
    savesUntil,
    claim: claimViewOf(row, actor, now),
    assignee: row.assigneeId ? { id: row.assigneeId, name: row.assigneeName ?? "" } : null,
    notEligible: missingToDecideAppeal({ state, actor }, row)[0]?.message ?? null,
  };
}

/** Open appeals, and how many of them are urgent. */
export async function countAppeals(actor: Actor, now: Date): Promise<{ open: number; urgent: number }> {
  authorize(actor, "see_appeal");
  const [open, urgent] = await Promise.all([
    countOpenAppeals(db(), COUNT_LIMIT),
    countUrgent(db(), now, plus(now, URGENT_WITHIN), COUNT_LIMIT),
  ]);
  return { open, urgent };
}
