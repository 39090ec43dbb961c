const SAMPLES = 12;

/**
 * Recourse's time, in milliseconds since 1970, kept by the monotonic clock and corrected by what Recourse says: the
 * gateway's own clock is used only until it was heard. An instant that was heard is never later than it really is,
 * so that the latest of the last few is the best; few, so that a correction of Recourse's own clock is followed.
 */
export class ServerClock {
  private readonly samples: number[] = [];
  private sinceStart: number;

  /**
   * @param correction how far Recourse's time was ahead of this machine's when last heard, in milliseconds
   * @param earliest an instant that Recourse's time is past in any case
   */
  constructor(correction = 0, earliest = 0) {
    this.sinceStart = Math.max(Date.now() + correction, earliest) - performance.now();
  }

  now(): number {
    return performance.now() + this.sinceStart;
  }

  /** Takes an instant of Recourse's time that has just arrived. */
  hear(instant: string): void {
    const sample = Date.parse(instant) - performance.now();
    if (Number.isNaN(sample)) return;
    if (this.samples.push(sample) > SAMPLES) this.samples.shift();
    this.sinceStart = Math.max(...this.samples);
  }

  /** How far Recourse's time is ahead of this machine's, in milliseconds. */
  get correction(): number {
    return this.now() - Date.now();
  }
}
