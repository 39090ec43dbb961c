import type { Actor } from "@/lib/domain/actor";
import { permits, type Verb } from "@/lib/domain/permissions";
import { AppError } from "@/lib/errors";

/**
 * The first line of every verb. Throws `forbidden` where the role may not do it at all; what of a single record
 * the actor may know is narrowed afterwards and answers `not_found`.
 */
export function authorize(actor: Actor, verb: Verb): void {
  if (!permits(actor, verb)) throw new AppError("forbidden", "Your role does not allow this.");
}

/** Whether {@link authorize} would let it pass, for pages, which show something else instead. */
export const isAuthorized = (actor: Actor, verb: Verb): boolean => permits(actor, verb);
