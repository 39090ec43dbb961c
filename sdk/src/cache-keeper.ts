import { readCache, writeCache } from "./cache-file.js";
import { Problem, type ProblemCode } from "./problem.js";
import type { SavedState, State } from "./state.js";

const SOONEST_MS = 1_000;
const SHARE = 20;

/** Saves after changes, and spends no more than a twentieth of the time on it, however much there is to save. */
export class CacheKeeper {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private hasChanged = false;
  private waitMs = SOONEST_MS;

  constructor(
    private readonly file: string,
    private readonly url: string,
    private readonly tell: (problem: Problem) => void,
  ) {}

  /** What was saved; null where nothing was, or nothing that can be read. */
  read(): SavedState | null {
    try {
      return readCache(this.file, this.url);
    } catch (cause) {
      this.failed("cache_unreadable", "read", cause);
      return null;
    }
  }

  /** One save at a time: they all write the same draft. */
  changed(state: State): void {
    this.hasChanged = true;
    if (this.running) return;
    this.timer ??= setTimeout(() => {
      this.running = this.saveInTime(state);
    }, this.waitMs).unref();
  }

  /** Saves a last time. */
  async close(state: State): Promise<void> {
    await this.running;
    if (this.timer) clearTimeout(this.timer);
    await this.save(state);
  }

  private async saveInTime(state: State): Promise<void> {
    const begin = performance.now();
    this.timer = null;
    this.hasChanged = false;
    await this.save(state);
    this.waitMs = Math.max(SOONEST_MS, SHARE * (performance.now() - begin));
    this.running = null;
    // Whatever changed meanwhile is saved the next time.
    if (this.hasChanged) this.changed(state);
  }

  private save(state: State): Promise<void> {
    return writeCache(this.file, this.url, state).catch((cause) =>
      this.failed("cache_unwritable", "written", cause),
    );
  }

  private failed(code: ProblemCode, what: string, cause: unknown): void {
    this.tell(new Problem(code, `The saved state cannot be ${what} (${this.file}): ${cause}`, {}, { cause }));
  }
}
