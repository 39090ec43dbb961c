/** Since when Recourse was last heard, by the monotonic clock, and whether that is too long ago. */
export class Freshness {
  private timer: NodeJS.Timeout | null = null;
  private isFresh = false;

  /**
   * @param heardAt when the state was last in step, on `performance.now()`'s scale; null for never
   * @param onChange called when it becomes fresh, and when it becomes stale
   */
  constructor(
    private heardAt: number | null,
    private readonly staleAfterMs: number,
    private readonly onChange: (isStale: boolean) => void,
  ) {}

  hear(): void {
    this.heardAt = performance.now();
    if (this.timer) this.timer.refresh();
    else this.timer = setTimeout(() => this.check(), this.staleAfterMs).unref();
    if (this.isFresh) return;
    this.isFresh = true;
    this.onChange(false);
  }

  get isStale(): boolean {
    return !this.isFresh;
  }

  /** For how long it has been behind, in milliseconds; infinite where nothing was ever heard. */
  get staleForMs(): number {
    if (this.isFresh) return 0;
    return this.heardAt === null ? Number.POSITIVE_INFINITY : performance.now() - this.heardAt;
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private check(): void {
    this.isFresh = false;
    this.onChange(true);
  }
}
