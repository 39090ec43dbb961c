import type { NoticeRow, OwnNotice } from "@/lib/contract/portal/standing";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { statementOf } from "@/lib/store/notices/statement";
import { type VisibleNotice, visibleNotice, visibleNotices } from "@/lib/store/organizations/portal";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { statementViewOf } from "../record/statement-view";
import { organizationOf } from "./safety";

function noticeRowOf({ decisionId: _, ...row }: VisibleNotice): NoticeRow {
  return row;
}

/** Every notice to the actor's organization that is visible, the newest first. */
export async function listNotices(
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  now: Date,
): Promise<{ rows: NoticeRow[]; nextCursor: string | null }> {
  authorize(actor, "see_own_standing");
  const wanted = { organizationId: organizationOf(actor), now, from: positionOf(cursor), limit: limit + 1 };
  const found = await visibleNotices(db(), wanted);
  const { page, nextCursor } = pageOf(found, limit, ({ visibleAt: at, id }) => ({ at, id }));
  return { rows: page.map(noticeRowOf), nextCursor };
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
