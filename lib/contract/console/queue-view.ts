import { z } from "zod";
import { call } from "../base";
import { words } from "../text";
import { personView } from "../values";
import { queueFilter, queueOrder } from "./queue-filter";

/** Exact below 10,000; `10000` means that or more. */
export const queueCount = z.number().int();

const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Whether the whole team sees it. */
  shared: z.boolean(),
  mine: z.boolean(),
  owner: personView,
  filter: queueFilter,
  order: queueOrder,
  /** As of some seconds ago. */
  count: queueCount,
});

/** What a person had before them in the queue; `view` is a saved view's id or a built-in view's name. */
const lastView = z.strictObject({
  view: words(64).nullable(),
  filter: queueFilter,
  order: queueOrder,
});

export const savedViewsContract = {
  /** One's own and those shared with the team, by name, and what one had before one the last time. */
  list: call.output(z.object({ views: z.array(savedView), last: lastView.nullable() })),
  /** Makes a view, or changes one's own of this id. At most 50 a person, each with a name of its own. */
  save: call
    .input(
      z.strictObject({
        id: z.uuid().optional(),
        name: words(60),
        shared: z.boolean(),
        filter: queueFilter,
        order: queueOrder.default("urgent"),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** One's own, or, by a lead, a shared one. */
  remove: call.input(z.strictObject({ id: z.uuid() })).output(z.object({ removed: z.boolean() })),
  remember: call.input(lastView).output(z.object({ remembered: z.boolean() })),
};

export type SavedView = z.infer<typeof savedView>;
export type LastView = z.infer<typeof lastView>;
