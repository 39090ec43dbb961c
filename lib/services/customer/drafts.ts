import type { DraftContent, DraftKind, KeptDraft } from "@/lib/contract/portal/draft";
import type { Actor } from "@/lib/domain/actor";
import { DAY, minus } from "@/lib/domain/duration";
import { deleteDraft, deleteDraftsBefore, findDraft, putDraft } from "@/lib/store/appeals/drafts";
import { deleteUnsent, deleteUnsentBefore, unsentUploads } from "@/lib/store/appeals/uploads";
import { db } from "@/lib/store/database";
import { authorOf } from "../files/author";
import { fileLimitsView } from "../files/file-views";
import { enter, type Place, type Way } from "./enter";

/** What is neither sent nor touched for this long is deleted. */
const UNSENT_KEPT = 30 * DAY;

const EMPTY: DraftContent = { situation: null, text: "", requests: "", answers: {} };

const keyOf = ({ actor, decision }: Place, kind: DraftKind) => ({
  decisionId: decision.id,
  author: authorOf(actor),
  kind,
});

/** What the customer typed and chose and did not send yet, on whatever device. */
export async function readDraft(
  actor: Actor | null,
  way: Way,
  { kind }: { kind: DraftKind },
  now: Date,
): Promise<KeptDraft> {
  const key = keyOf(await enter(actor, way, now), kind);
  const kept = await findDraft(db(), key);
  return {
    content: { ...EMPTY, ...(kept?.content as Partial<DraftContent>) },
    files: await unsentUploads(db(), key),
    limits: fileLimitsView(),
    problem: kept?.problem ?? null,
  };
}

/** Keeps what was typed, and why it could not be sent, if it was tried. */
export async function keepDraft(
  actor: Actor | null,
  way: Way,
  { kind, content, problem = null }: { kind: DraftKind; content: DraftContent; problem?: string | null },
  now: Date,
): Promise<{ done: true }> {
  await putDraft(db(), keyOf(await enter(actor, way, now), kind), { content, problem }, now);
  return { done: true };
}

/** Takes back a file that was not sent yet. */
export async function discardFile(
  actor: Actor | null,
  way: Way,
  { id }: { id: string },
  now: Date,
): Promise<{ done: true }> {
  const { decisionId, author } = keyOf(await enter(actor, way, now), "appeal");
  await deleteUnsent(db(), { decisionId, author }, id);
  return { done: true };
}

/** What was sent is a draft no more. */
export async function clearDraft(place: Place, kind: DraftKind): Promise<void> {
  await deleteDraft(db(), keyOf(place, kind));
}

/** Deletes drafts and files that were never sent, a month after. */
export async function forgetUnsent(now: Date): Promise<void> {
  await deleteDraftsBefore(db(), minus(now, UNSENT_KEPT));
  await deleteUnsentBefore(db(), minus(now, UNSENT_KEPT));
}
