import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import { hashSecret } from "@/lib/ids";

/** Raised when links that were mailed must no longer lead in. */
const KEY_VERSION = 1;

/**
 * What a mailed link holds: 256 bits that only we can derive from its id, so that a mail sent again holds the same, and
 * nothing at rest does.
 */
export function entryToken(id: string): string {
  const key = createHmac("sha256", env().secret).update(`entry-link.${KEY_VERSION}`).digest();
  return createHmac("sha256", key).update(id).digest("base64url");
}

/** What is kept of it, and what it is found by. */
export const entryHash = (id: string): string => hashSecret(entryToken(id));
