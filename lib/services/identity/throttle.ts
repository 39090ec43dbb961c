import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { type Limit, takePoint } from "@/lib/store/throttle";

/** Counts an attempt. Throws `rate_limited` where there were too many; `address` is where it came from, for the log. */
export async function throttle(limit: Limit, key: string, address: string): Promise<void> {
  const waitMs = await takePoint(limit, key);
  if (waitMs === 0) return;
  log.warn({ limit: limit.name, address }, "sign-in throttled");
  const minutes = Math.ceil(waitMs / 60_000);
  throw new AppError("rate_limited", `Too many attempts. Try again in ${minutes} min.`, {
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  });
}
