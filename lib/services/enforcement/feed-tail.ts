import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import { readChanges } from "@/lib/store/enforcement/changes";
import { listenToFeed } from "@/lib/store/enforcement/feed-listener";
import { type FeedPosition, readPosition } from "@/lib/store/enforcement/feed-position";
import { endedAmong } from "@/lib/store/organizations/keys";
import { HeldChanges } from "./held-changes";
import { type TailedChange, tailedChange } from "./tailed-change";

/** Somebody who follows: woken where there may be news. `isOver` says that they must go. */
export type FeedReader = { keyId: string; wake: () => void; isOver: boolean };

const POLL_MS = 1_000;
/** Read at once. */
const PAGE = 500;
/** Held from the beginning, for readers who were gone for a moment. */
const HELD_AT_START = 1_000;
const HELD_BYTES = 8 * 1_024 * 1_024;

/**
 * Follows the log of changes for any number of readers: it is woken by the database, looks each second in case it was
 * not, and holds the newest changes.
 */
export class FeedTail {
  readonly #readers = new Set<FeedReader>();
  #held = new HeldChanges(0, HELD_BYTES);
  #position: FeedPosition | null = null;
  #currentAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | null = null;
  #looksAgain = false;
  #isStopped = false;
  readonly #timer = setInterval(() => this.#lookQuietly(), POLL_MS).unref();
  readonly #listener = listenToFeed(() => this.#lookQuietly());

  /** How far it follows; after the first {@link look}. */
  get position(): FeedPosition {
    if (!this.#position) throw new Error("the log of changes was not read yet");
    return this.#position;
  }

  /** Whether it saw the database within the last few seconds. */
  get isCurrent(): boolean {
    return performance.now() - this.#currentAt < 3 * POLL_MS;
  }

  join(reader: FeedReader): void {
    if (this.#isStopped) reader.isOver = true;
    else this.#readers.add(reader);
  }

  leave(reader: FeedReader): void {
    this.#readers.delete(reader);
  }

  /** See {@link HeldChanges.after}. */
  after(sequence: number, bytes: number): TailedChange[] | null {
    return this.#held.after(sequence, bytes);
  }

  /** Sees at least everything committed before it was called. */
  look(): Promise<void> {
    if (this.#looking) this.#looksAgain = true;
    else
      this.#looking = this.#lookWhileAsked().finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  async #lookWhileAsked() {
    do {
      this.#looksAgain = false;
      await this.#lookOnce();
    } while (this.#looksAgain && !this.#isStopped);
  }

  #lookQuietly() {
    if (this.#isStopped) return;
    this.look().catch((error) => log.warn({ err: error }, "the log of changes could not be read"));
  }

  async #lookOnce() {
    const found = await readPosition();
    const known = this.#position;
    if (!known || known.epoch !== found.epoch || found.sequence < known.sequence) this.#begin(found);
    await this.#readUntil(found);
    await this.#endWithTheirKeys();
    this.#currentAt = performance.now();
    if (known?.epoch !== found.epoch || known.sequence !== this.position.sequence) this.#wakeAll();
  }

  #begin({ epoch, sequence }: FeedPosition) {
    const floor = Math.max(0, sequence - HELD_AT_START);
    this.#held = new HeldChanges(floor, HELD_BYTES);
    this.#position = { epoch, sequence: floor };
  }

  async #readUntil({ epoch, sequence: end }: FeedPosition) {
    while (this.position.sequence < end) {
      const rows = await readChanges(this.position.sequence, PAGE);
      for (const row of rows) this.#held.hold(tailedChange(row, epoch));
      const last = rows.at(-1)?.sequence;
      if (last === undefined) return;
      this.#position = { epoch, sequence: last };
    }
  }

  async #endWithTheirKeys() {
    const keys = [...new Set([...this.#readers].map(({ keyId }) => keyId))];
    const ended = keys.length > 0 ? await endedAmong(db(), keys, now()) : [];
    for (const reader of this.#readers) if (ended.includes(reader.keyId)) this.#end(reader);
  }

  #end(reader: FeedReader) {
    reader.isOver = true;
    reader.wake();
  }

  #wakeAll() {
    for (const reader of this.#readers) reader.wake();
  }

  /** Ends every reader, and follows no more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    for (const reader of this.#readers) this.#end(reader);
    await this.#listener.stop();
  }
}
