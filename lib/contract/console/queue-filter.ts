import { z } from "zod";
import { modelName, text, words } from "../text";
import { severity, subjectKind } from "../values";

/**
 * What narrows the queue; every member given must hold. Without `snoozed`, a case that sleeps is not shown. A filter
 * is part of an address and of a saved view, so it says "me" and not who that is.
 */
export const queueFilter = z.strictObject({
  /** A policy's key. */
  policy: text(64).optional(),
  scope: subjectKind.optional(),
  severity: severity.optional(),
  /** Went on after a delivered warning, or not. */
  repeat: z.boolean().optional(),
  zdr: z.boolean().optional(),
  /** Whether trusted access spoke for the subject when the case opened. */
  trusted: z.boolean().optional(),
  /** By name: at least one signal of the case came from it. */
  monitor: text(128).optional(),
  /** At least one signal of the case was about it. */
  model: modelName.optional(),
  olderThanHours: z.number().int().min(1).max(8_760).optional(),
  assignee: z.union([z.uuid(), z.literal("me"), z.literal("none")]).optional(),
  claimed: z.literal("me").optional(),
  /** Past its due instant, or not. */
  late: z.boolean().optional(),
  /** Only what a notice to its subject reached nobody of. */
  unreached: z.literal(true).optional(),
  /** Only what sleeps. */
  snoozed: z.literal(true).optional(),
  /** `awaiting_my_approval`: proposals that the asker may answer, which are not the asker's own. */
  state: z.enum(["awaiting_approval", "awaiting_my_approval", "question"]).optional(),
  /** A reference, or the beginning of an identifier, or of an organization's name or id. */
  text: words(128).optional(),
});

/** `urgent` by `actBy`, `due` by `dueAt`, `oldest` by `openedAt`, `blast` by requests per hour, most first. */
export const queueOrder = z.enum(["urgent", "due", "oldest", "blast"]);

export type QueueFilter = z.infer<typeof queueFilter>;
export type QueueOrder = z.infer<typeof queueOrder>;
