import type { TailedChange } from "./tailed-change";

const sizeOf = ({ data, frame }: TailedChange) => 2 * data.length + frame.length;

/** The newest changes after `floor`, so many bytes of them. */
export class HeldChanges {
  #changes: TailedChange[] = [];
  #bytes = 0;
  /** Everything after it is held. */
  #floor: number;
  readonly #most: number;

  constructor(floor: number, mostBytes: number) {
    this.#floor = floor;
    this.#most = mostBytes;
  }

  /** Lets go of the oldest where there is too much; the newest stays, whatever its size. */
  hold(change: TailedChange): void {
    this.#changes.push(change);
    this.#bytes += sizeOf(change);
    while (this.#bytes > this.#most && this.#changes.length > 1) {
      const oldest = this.#changes.shift();
      if (!oldest) return;
      this.#bytes -= sizeOf(oldest);
      this.#floor = oldest.sequence;
    }
  }

  /** What follows a sequence number, up to so many bytes and one change at least; null where it is not held any more. */
  after(sequence: number, bytes: number): TailedChange[] | null {
    if (sequence < this.#floor) return null;
    // From the newest on: readers are nearly always at the end.
    let from = this.#changes.length;
    while (from > 0 && (this.#changes[from - 1]?.sequence ?? 0) > sequence) from--;
    let size = 0;
    let until = from;
    while (until < this.#changes.length && size < bytes) size += this.#changes[until++]?.frame.length ?? 0;
    return this.#changes.slice(from, until);
  }
}
