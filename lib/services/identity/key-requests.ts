import type { Actor } from "@/lib/domain/actor";
import { MINUTE, SECOND } from "@/lib/domain/duration";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { addKeyMinutes, type KeyMinute } from "@/lib/store/organizations/key-minutes";

/** What is left of a key's minute; `isOver` where the request was one too many, and was not counted. */
export type RequestsLeft = { limit: number; remaining: number; resetMs: number; isOver: boolean };

/** `shared`: what all processes took, as far as this one heard; `own`: what it took and has not told yet. */
type Taken = { minute: number; shared: number; own: number };

/**
 * Counts the requests of keys by the minute. A request costs no statement: what was taken is told to the database each
 * second, in one statement for all keys, which answers what the other processes took. So a limit holds for all of them
 * together, to within what they take in a second, and each of them alone while the database is away.
 */
export class KeyRequests {
  readonly #taken = new Map<string, Taken>();
  #timer: NodeJS.Timeout | undefined;

  take(keyId: string, limit: number, now: Date): RequestsLeft {
    const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
    const known = this.#taken.get(keyId);
    // A clock that was set back by a moment begins no new minute.
    const taken = known && known.minute >= minute ? known : { minute, shared: 0, own: 0 };
    this.#taken.set(keyId, taken);
    const left = limit - taken.shared - taken.own;
    if (left > 0) taken.own += 1;
    this.#timer ??= setTimeout(() => this.#tellQuietly(), SECOND).unref();
    return {
      limit,
      remaining: Math.max(left - 1, 0),
      resetMs: taken.minute + MINUTE - now.getTime(),
      isOver: left <= 0,
    };
  }

  /** Tells what was taken, hears what others took, and forgets what was told of minutes before the newest. */
  async tell(): Promise<void> {
    const newest = Math.max(...[...this.#taken.values()].map(({ minute }) => minute));
    const told: { row: KeyMinute; taken: Taken }[] = [];
    for (const [keyId, taken] of this.#taken) {
      const row = { keyId, minute: new Date(taken.minute), requests: taken.own };
      if (taken.own > 0) told.push({ row, taken });
      else if (taken.minute < newest) this.#taken.delete(keyId);
    }
    if (told.length === 0) return;
    const rows = await addKeyMinutes(told.map(({ row }) => row));
    const totals = new Map(rows.map((row) => [row.keyId, row]));
    for (const { row, taken } of told) {
      const total = totals.get(row.keyId);
      taken.own -= row.requests;
      if (total?.minute.getTime() === taken.minute) taken.shared = total.requests;
    }
  }

  #tellQuietly() {
    this.tell()
      .catch((error) => log.warn({ err: error }, "the requests of keys could not be told"))
      .finally(() => {
        this.#timer = undefined;
      });
  }
}

const requests = new KeyRequests();

/** Takes a request of a machine's key. Operators' keys and organizations' have limits of their own. */
export function takeRequest(actor: Actor, now: Date): RequestsLeft {
  const { operator, organization } = env().requestsPerMinute;
  return requests.take(actor.id, actor.kind === "operator" ? operator : organization, now);
}
