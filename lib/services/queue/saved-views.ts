import type { QueueFilter, QueueOrder } from "@/lib/contract/console/queue-filter";
import type { LastView, SavedView } from "@/lib/contract/console/queue-view";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type Db, db } from "@/lib/store/database";
import { keepPreference, preferenceOf } from "@/lib/store/queue/preferences";
import {
  countSavedViews,
  deleteSavedView,
  insertSavedView,
  isViewNameTaken,
  lockPersonsViews,
  savedViewsFor,
  updateSavedView,
} from "@/lib/store/queue/saved-views";
import { transaction } from "@/lib/store/transaction";
import { authorize, isAuthorized } from "../authorize";
import { rememberedCounts } from "./remembered-counts";

/** A person's list stays one that can be looked over. */
const MOST_VIEWS = 50;
const LAST = "queue";

/** One's own views and the team's, each with how many cases it finds, and what one had before one the last time. */
export async function listSavedViews(
  actor: Actor,
  now: Date,
): Promise<{ views: SavedView[]; last: LastView | null }> {
  authorize(actor, "see_queue");
  const rows = await savedViewsFor(db(), actor.id);
  const filters = rows.map(({ filter }) => filter as QueueFilter);
  const counts = await rememberedCounts(actor, filters, now);
  const views = rows.map(({ ownerId, ...row }, index) => ({
    ...row,
    filter: row.filter as QueueFilter,
    order: row.order as QueueOrder,
    mine: ownerId === actor.id,
    count: counts[index] ?? 0,
  }));
  return { views, last: (await preferenceOf(db(), actor.id, LAST)) as LastView | null };
}

export type ViewToSave = {
  id?: string | undefined;
  name: string;
  shared: boolean;
  filter: QueueFilter;
  order: QueueOrder;
};

/** Makes a view, or changes one's own. Throws `refused` for a name one has already and for one view too many. */
export async function saveView(actor: Actor, input: ViewToSave, now: Date): Promise<{ id: string }> {
  authorize(actor, "see_queue");
  const view = { ...input, id: input.id ?? newId(), ownerId: actor.id };
  await transaction(async (tx) => {
    await lockPersonsViews(tx, actor.id);
    if (await isViewNameTaken(tx, actor.id, view.name, view.id))
      throw new AppError("refused", "You have a view of this name already.", { reason: "view_name_taken" });
    await write(tx, view, input.id === undefined, now);
  });
  return { id: view.id };
}

async function write(
  tx: Db,
  view: ViewToSave & { id: string; ownerId: string },
  isNew: boolean,
  now: Date,
): Promise<void> {
  if (!isNew) {
    if (!(await updateSavedView(tx, view))) throw notFound("view");
    return;
  }
  if ((await countSavedViews(tx, view.ownerId)) >= MOST_VIEWS)
    throw new AppError("refused", `You have ${MOST_VIEWS} views. Remove one first.`, {
      reason: "too_many_views",
    });
  await insertSavedView(tx, view, now);
}

/** Removes one's own view, or, where one takes over for others, a shared one. Throws `not_found` for any other. */
export async function removeView(actor: Actor, { id }: { id: string }): Promise<{ removed: boolean }> {
  authorize(actor, "see_queue");
  const whose = { ownerId: actor.id, orShared: isAuthorized(actor, "take_over") };
  if (!(await deleteSavedView(db(), id, whose))) throw notFound("view");
  return { removed: true };
}

/** Keeps what one has before one, for the next time. */
export async function rememberView(actor: Actor, last: LastView): Promise<{ remembered: boolean }> {
  authorize(actor, "see_queue");
  await keepPreference(db(), actor.id, LAST, last);
  return { remembered: true };
}
