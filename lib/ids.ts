import { createHash, randomBytes, randomFillSync, randomInt } from "node:crypto";
import { v7, validate } from "uuid";

/** What a short reference names: a case, an appeal, a block of one request, or an application for trusted access. */
export type ReferencePrefix = "C" | "A" | "B" | "T";

// Crockford's base 32: without I, L, O and U, which are misheard or misread.
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const misread: Record<string, string> = { I: "1", L: "1", O: "0" };

// Drawn from the system for many ids at once: one by one, they took longer than anything else a batch computes.
const drawn = new Uint8Array(4_096);
let used = drawn.length;
let sequence = randomInt(2 ** 31);

function randomOfOneId(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += 16;
  return drawn.subarray(used - 16, used);
}

/** A key for a row; later ones sort after earlier ones. */
export function newId(): string {
  sequence = (sequence + 1) >>> 0;
  return v7({ random: randomOfOneId(), seq: sequence });
}

/** Whether a text can be the key of a row. Asked where it comes from an address: the database fails on any other. */
export const isId = (text: string): boolean => validate(text);

/** A reference to read out over a telephone, such as `C-7KQ4-M2TX`: 40 random bits, so guard it by a unique key. */
export function newReference(prefix: ReferencePrefix): string {
  const code = [...randomBytes(8)].map((byte) => symbols[byte % 32]).join("");
  return `${prefix}-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The reference a person meant (`c7kq4m2tx`, `C-7KQ4 M2TX`, `O` for `0`), or null where the text is none. */
export function parseReference(text: string, prefix: ReferencePrefix): string | null {
  const typed = text.toUpperCase().replace(/[\s-]/g, "");
  const code = typed.length === 9 && typed.startsWith(prefix) ? typed.slice(1) : typed;
  const meant = [...code].map((symbol) => misread[symbol] ?? symbol);
  if (meant.length !== 8 || !meant.every((symbol) => symbols.includes(symbol))) return null;
  return `${prefix}-${meant.slice(0, 4).join("")}-${meant.slice(4).join("")}`;
}

/** A credential of 256 random bits, shown once: `prefix_…`. Store only its {@link hashSecret}. */
export const newSecret = (prefix: string): string => `${prefix}_${randomBytes(32).toString("base64url")}`;

/** SHA-256 in hex. Enough for a random secret; a password needs a slow hash. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
