import { hostname } from "node:os";
import type { FeedOptions } from "./feed.js";
import type { Listeners } from "./listeners.js";

export type EnforcerOptions = {
  /** Where Recourse is, such as `https://recourse.example`. */
  url: string;
  /** An operator key, `rk_op_…`. */
  key: string;
  /** Where to keep the state, so that a start does not need Recourse. Its folder must exist. */
  cacheFile?: string;
  /**
   * What this process is called on Recourse's page of gateways and with its counters, which add up by name: one name for
   * each process. By default the host's.
   */
  gateway?: string;
  /** How long to wait for Recourse at a start, in milliseconds: by default 5,000; with a saved state 100, or until a first attempt fails. */
  startWithinMs?: number;
  /** After how long without a word of Recourse the state is stale, in milliseconds. By default 15,000. */
  staleAfterMs?: number;
  /** What signals and counters that wait to be sent may take, in bytes each. By default 16 MiB. */
  queueBytes?: number;
  /** How long a window of traffic counters is, in milliseconds. By default five minutes. */
  trafficWindowMs?: number;
  /** Listeners from the first moment on; others are added by `on`. */
  listeners?: Listeners;
  /** How the feed is followed; the defaults suit Recourse as it comes. */
  feed?: Partial<FeedOptions>;
};

export type Settings = Required<Omit<EnforcerOptions, "cacheFile" | "startWithinMs" | "feed">> & {
  cacheFile: string | null;
  startWithinMs: number | null;
  feed: FeedOptions;
};

/** The options with their defaults. Throws a `TypeError` for what cannot be right. */
export function settingsOf(options: EnforcerOptions): Settings {
  if (!/^https?:\/\//.test(options.url)) throw new TypeError("url must be Recourse's address, http(s)://…");
  if (!options.key) throw new TypeError("key must be an operator key, rk_op_…");
  return {
    url: options.url,
    key: options.key,
    cacheFile: options.cacheFile ?? null,
    gateway: options.gateway ?? hostname(),
    startWithinMs: options.startWithinMs ?? null,
    staleAfterMs: options.staleAfterMs ?? 15_000,
    queueBytes: options.queueBytes ?? 16 * 1_024 * 1_024,
    trafficWindowMs: options.trafficWindowMs ?? 300_000,
    listeners: options.listeners ?? {},
    feed: { silenceMs: 12_000, pollForMs: 600_000, waitSeconds: 10, firstRetryMs: 500, ...options.feed },
  };
}
