import { z } from "zod";
import { historyEntry } from "../history";
import { deliveryChannel, deliveryStatus, noticeKind } from "../values";
import { signalGroup } from "./case-signals";

/** A notice that was sent. Deliveries are counted by channel and status; addresses are for the list of deliveries. */
const noticeTold = z.object({
  id: z.string(),
  kind: noticeKind,
  title: z.string(),
  /** From when on the organization sees it; ahead while its decision can be undone. */
  visibleAt: z.date(),
  acknowledgedAt: z.date().nullable(),
  deliveries: z.array(
    z.object({
      channel: deliveryChannel,
      status: deliveryStatus,
      count: z.number().int(),
      /** When the last of them was delivered, or will be tried again. */
      at: z.date().nullable(),
    }),
  ),
});

/**
 * One line of what happened around a case, oldest first: its own sessions of signals, and all of its standing. Ids
 * are unique. `by` and `to` are names of staff; `reference` is the case or the appeal it belongs to.
 */
export const timelineEntry = historyEntry.extend({
  kind: z.enum([
    ...historyEntry.shape.kind.options,
    "signals",
    "notice",
    "asked",
    "answered",
    "taken_over",
    "assigned",
  ]),
  to: z.string().nullable(),
  session: signalGroup.nullable(),
  notice: noticeTold.nullable(),
  /** Of a case that opened: how many signals it has. */
  signalCount: z.number().int().nullable(),
});

export type TimelineEntry = z.infer<typeof timelineEntry>;
