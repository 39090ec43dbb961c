import { env } from "@/lib/env";
import { clientAddress } from "./address";

/** Where a request came from, for throttling. */
export const addressOf = (headers: Pick<Headers, "get">): string =>
  clientAddress(headers.get("x-forwarded-for") ?? undefined, env().trustedProxies);
