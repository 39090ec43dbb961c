import type { SignalView, SignalVolume } from "@/lib/contract/console/case-signals";
import type { Actor } from "@/lib/domain/actor";
import { caseAt } from "@/lib/domain/case/current";
import { MINUTE } from "@/lib/domain/duration";
import type { Case } from "@/lib/domain/records";
import { SESSION_GAP } from "@/lib/domain/triage/session";
import { volumeCuts, volumeFrame, volumeOf } from "@/lib/domain/triage/volume";
import { countBetween, type SignalSearch, sessionsOfCase, signalPage } from "@/lib/store/cases/case-signals";
import { type Db, db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { visibleCase } from "./visible-case";

/** As many as a person looks at before asking for more; all of them are counted. */
const SIGNALS_AT_ONCE = 50;
const GROUPS_SHOWN = 100;

type Input = Pick<SignalSearch, "monitor" | "session" | "limit"> & {
  reference: string;
  cursor?: string | undefined;
};

type Page = { rows: SignalView[]; nextCursor: string | null };

/** A keyset page of a case's signals, newest first; of one monitor, or of one session, where the input says so. */
export async function listSignals(actor: Actor, input: Input): Promise<Page> {
  authorize(actor, "see_case");
  const { id: caseId } = await visibleCase(db(), actor, input.reference);
  const { monitor, session, limit } = input;
  return pageFrom(db(), { caseId, monitor, session, limit, from: positionOf(input.cursor) });
}

async function pageFrom(tx: Db, search: SignalSearch): Promise<Page> {
  const found = await signalPage(tx, { ...search, limit: search.limit + 1 });
  const { page, nextCursor } = pageOf(found, search.limit, ({ occurredAt, id }) => ({ at: occurredAt, id }));
  return { rows: page, nextCursor };
}

/** What a case shows of its signals, be they ten or thousands: the newest, their sessions, and how many over time. */
export async function signalsAtOnce(
  tx: Db,
  item: Case,
  { openAt, windowHours }: Pick<SignalVolume, "openAt" | "windowHours">,
  now: Date,
) {
  const { rows, nextCursor } = await pageFrom(tx, { caseId: item.id, from: null, limit: SIGNALS_AT_ONCE });
  const sessions = await sessionsOfCase(tx, item.id, { gapMs: SESSION_GAP, limit: GROUPS_SHOWN });
  const shown = {
    signals: rows,
    signalsCursor: nextCursor,
    monitors: sessions?.monitors ?? [],
    groups: sessions?.rows ?? [],
    groupCount: sessions?.total ?? 0,
  };
  if (!sessions) return { ...shown, volume: null };
  // A closed case takes no more signals: what came after it is another case's.
  // Up to a whole minute: asked for again within it, the answer is the same.
  const until = caseAt(item, now).closedAt ?? new Date(Math.ceil(now.getTime() / MINUTE) * MINUTE);
  const frame = volumeFrame(sessions.first, sessions.last, until);
  const counted = await countBetween(tx, item.id, volumeCuts(frame, windowHours));
  const { from, bucketMs } = frame;
  const buckets = volumeOf(frame, windowHours, counted);
  return { ...shown, volume: { from, bucketMs, buckets, openAt, windowHours } };
}
