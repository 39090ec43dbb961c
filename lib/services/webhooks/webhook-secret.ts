import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";

const ALGORITHM = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

let derived: { from: string; key: Buffer } | undefined;

/** Derived once: it takes longer than what is done with it. */
function key(): Buffer {
  const from = env().secret;
  if (derived?.from !== from)
    derived = { from, key: Buffer.from(hkdfSync("sha256", from, "", "webhook-secret.1", 32)) };
  return derived.key;
}

/** Signing needs the secret itself, so it is kept encrypted; bound to its endpoint, so that none can be moved. */
function encryptSecret(secret: string, endpointId: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key(), nonce).setAAD(Buffer.from(endpointId));
  const encrypted = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), encrypted]));
}

/** A secret of 256 random bits in the form of Standard Webhooks, and the row that keeps it. */
export function newSecret(endpointId: string, now: Date) {
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  return { secret, row: { id: newId(), encrypted: encryptSecret(secret, endpointId), createdAt: now } };
}

/** Throws when it was encrypted for another endpoint, under another SECRET, or changed since. */
export function decryptSecret(encrypted: Uint8Array, endpointId: string): string {
  const bytes = Buffer.from(encrypted);
  const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(endpointId))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
}
