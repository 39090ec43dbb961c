import { HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";

/** After this many attempts a person decides: some three hours after the first. */
export const MAX_ATTEMPTS = 10;

const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = HOUR;

/**
 * When to try again after `attempts` failed ones, or null when that was the last. Waits 30 s, then twice as long each
 * time, at most one hour; `chance` (0–1) takes up to half of the wait away, so that what failed together does not
 * come back together.
 */
export function nextAttempt(failedAt: Date, attempts: number, chance: number): Date | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  const wait = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  return plus(failedAt, Math.round(wait * (1 - chance / 2)));
}

/** Between one post to an endpoint and the next: some three days in all, as Standard Webhooks recommends. */
const POST_WAITS = [5 * SECOND, 5 * MINUTE, ...[0.5, 2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR)];

/** The same for a webhook, whose endpoint may be down for a weekend; `chance` takes up to a tenth of the wait away. */
export function nextPost(failedAt: Date, attempts: number, chance: number): Date | null {
  const wait = POST_WAITS[attempts - 1];
  return wait === undefined ? null : plus(failedAt, Math.round(wait * (1 - chance / 10)));
}
