import { randomBytes } from "node:crypto";

// Crockford's base 32, as Recourse's own references: without I, L, O and U, which are misheard or misread.
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A reference for a blocked request, such as `B-7KQ4-M2TX`: of 40 random bits, made here, so that the client has it at
 * once and whether or not Recourse can be reached.
 */
export function newBlockReference(): string {
  const code = [...randomBytes(8)].map((byte) => SYMBOLS[byte % 32]).join("");
  return `B-${code.slice(0, 4)}-${code.slice(4)}`;
}
