import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/** Whose a draft or an upload is until it is sent: of a link, its recipient's, so that a newer link finds it too. */
export function authorOf(actor: Actor): string {
  if (actor.kind === "link") return `link:${actor.name}`;
  if (actor.kind === "member" || actor.kind === "staff") return `${actor.kind}:${actor.id}`;
  throw new AppError("forbidden", "Only people send files.");
}
