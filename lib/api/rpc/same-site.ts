import { env } from "@/lib/env";

const own = new Set(["same-origin", "none"]);

/**
 * Whether a browser sent this on behalf of another site. `Host` is what the browser dialled, so an `Origin` that
 * differs from both it and our public address is somebody else's page.
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && !own.has(site)) return true;
  const origin = headers.get("origin");
  if (!origin) return false;
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  return host !== headers.get("host") && host !== new URL(env().baseUrl).host;
}
