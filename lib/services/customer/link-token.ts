import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, stringify } from "uuid";
import { env } from "@/lib/env";

/** Raised when old links must no longer open anything. */
const KEY_VERSION = 1;

const ID = 16;
const EXPIRY = 6;
const MAC = 32;

/** What a signed link speaks for: the mail it came in, and so its recipient, and the decision it is about. */
export type LinkClaim = { deliveryId: string; recipient: string; decisionId: string; expiresAt: Date };

/** What can be read in a token before its claim is known. Proves nothing. */
export type UnprovenToken = { keyVersion: number; deliveryId: string; expiresAt: Date; mac: Buffer };

function macOf({ deliveryId, recipient, decisionId, expiresAt }: LinkClaim, keyVersion: number): Buffer {
  const key = createHmac("sha256", env().secret).update(`appeal-link.${keyVersion}`).digest();
  const claim = JSON.stringify([keyVersion, decisionId, recipient, deliveryId, expiresAt.getTime()]);
  return createHmac("sha256", key).update(claim).digest();
}

/** The token of a link: key version, delivery, expiry (ms), and a SHA-256 HMAC over those, decision and recipient. */
export function signToken(claim: LinkClaim, keyVersion = KEY_VERSION): string {
  const expiry = Buffer.alloc(EXPIRY);
  expiry.writeUIntBE(claim.expiresAt.getTime(), 0, EXPIRY);
  const parts = [Buffer.from([keyVersion]), parse(claim.deliveryId), expiry, macOf(claim, keyVersion)];
  return Buffer.concat(parts).toString("base64url");
}

/** Reads a token's parts, or null where the text is none. */
export function readToken(token: string): UnprovenToken | null {
  const bytes = Buffer.from(token, "base64url");
  // Decoding forgives what is appended or misspelt; a link has one spelling.
  if (bytes.length !== 1 + ID + EXPIRY + MAC || bytes.toString("base64url") !== token) return null;
  try {
    return {
      keyVersion: bytes.readUInt8(0),
      deliveryId: stringify(bytes.subarray(1, 1 + ID)),
      expiresAt: new Date(bytes.readUIntBE(1 + ID, EXPIRY)),
      mac: bytes.subarray(1 + ID + EXPIRY),
    };
  } catch {
    return null;
  }
}

/** Whether the token is ours and speaks for this claim. Compares in constant time. */
export function proves(token: UnprovenToken, claim: Omit<LinkClaim, "expiresAt">): boolean {
  if (token.keyVersion !== KEY_VERSION) return false;
  return timingSafeEqual(token.mac, macOf({ ...claim, expiresAt: token.expiresAt }, token.keyVersion));
}
