import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { resumeKey } from "@/lib/services/identity/keys";

const BEARER = /^Bearer +([\x21-\x7e]{1,256})$/i;

/** The actor of a machine's request. Throws `unauthenticated` without a key that is known and not revoked. */
export async function actorOfKey(authorization: string | null, now: Date): Promise<Actor> {
  const key = BEARER.exec(authorization ?? "")?.[1];
  if (!key)
    throw new AppError("unauthenticated", "Send your key in the header: Authorization: Bearer <key>.");
  const actor = await resumeKey(key, now);
  if (!actor)
    throw new AppError("unauthenticated", "This key is unknown or was revoked. Use one that is valid.");
  return actor;
}
