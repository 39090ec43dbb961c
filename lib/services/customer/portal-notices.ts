import type { NoticeRow, OwnNotice } from "@/lib/contract/portal/standing";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { statementOf } from "@/lib/store/notices/statement";
import { type VisibleNotice, visibleNotice } from "@/lib/store/organizations/portal";
import { authorize } from "../authorize";
import { statementViewOf } from "../record/statement-view";
import { organizationOf } from "./safety";

export function noticeRowOf({ decisionId: _, ...row }: VisibleNotice): NoticeRow {
  return row;
}

/** A notice to the actor's organization as it was sent, from the instant it is visible. */
export async function readNotice(actor: Actor, input: { id: string }, now: Date): Promise<OwnNotice> {
  authorize(actor, "see_own_standing");
  const notice = await visibleNotice(db(), organizationOf(actor), input.id, now);
  if (!notice) throw notFound("notice");
  const { statement: stored, text, ...row } = notice;
  const statement = statementOf(stored);
  return { ...noticeRowOf(row), statement: statementViewOf(statement), text, timezone: statement.timezone };
}
