import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

const LONGEST = 2_000;

/**
 * Why events cannot be sent to an address, as a sentence, or null when they can. What its name leads to is checked
 * again at each attempt, since that can change. `anywhere`: the operator allows plain http and private addresses.
 */
export function wrongWebhookUrl(text: string, { anywhere }: { anywhere: boolean }): string | null {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : null;
  if (!url) return "Give a whole address, such as https://example.com/recourse.";
  if (url.protocol !== "https:" && !(anywhere && url.protocol === "http:"))
    return "The address must begin with https://, since events are not sent in the clear.";
  if (url.username || url.password)
    return "The address must not hold a user name or a password; the signature says who sends.";
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const isInside = isIP(host) ? !isPublicAddress(host) : /(^|\.)(localhost|local|internal)\.?$/i.test(host);
  if (!anywhere && isInside) return "The address must be on the public internet.";
  return null;
}
