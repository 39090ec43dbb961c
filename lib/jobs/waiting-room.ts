import { setMaxListeners } from "node:events";
import { log } from "@/lib/log";

type Limits = {
  /** How long a lane is held by what is waited for. */
  patienceMs: number;
  /** How many are waited for at once outside of the lanes. */
  size: number;
};

/**
 * Where work that waits for a stranger's server goes on, so that it holds none of the worker's lanes: its job ends, and
 * its lease keeps it from being done twice. When there are too many, what waits longest is given up.
 */
export class WaitingRoom {
  /** The longest waiting first. */
  private readonly waiting = new Map<AbortController, Promise<void>>();

  constructor(private readonly limits: Limits) {}

  /** Resolves when the work is done, or goes on here. `stopping` gives it up in either place. */
  async admit(work: (stopping: AbortSignal) => Promise<void>, stopping: AbortSignal): Promise<void> {
    const giveUp = new AbortController();
    // Not by `AbortSignal.any`: Node 20 keeps something of each for as long as `stopping` lives.
    const stop = () => giveUp.abort();
    if (stopping.aborted) stop();
    setMaxListeners(0, stopping);
    stopping.addEventListener("abort", stop);
    const done = work(giveUp.signal).finally(() => stopping.removeEventListener("abort", stop));
    let timer: NodeJS.Timeout | undefined;
    const impatient = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, this.limits.patienceMs, true);
    });
    const isLeft = await Promise.race([done.then(() => false), impatient]).finally(() => clearTimeout(timer));
    if (isLeft) this.keep(done, giveUp);
  }

  /** Resolves once nothing is waited for any more. */
  async emptied(): Promise<void> {
    while (this.waiting.size > 0) await Promise.all(this.waiting.values());
  }

  private keep(done: Promise<void>, giveUp: AbortController): void {
    const ended = done
      .catch((error) => log.error({ err: error }, "what was waited for failed; the sweep makes it good"))
      .finally(() => this.waiting.delete(giveUp));
    this.waiting.set(giveUp, ended);
    if (this.waiting.size > this.limits.size) this.giveUpLongest();
  }

  /** What was given up before may still be about to say so. */
  private giveUpLongest(): void {
    for (const longest of this.waiting.keys())
      if (!longest.signal.aborted) {
        longest.abort();
        return;
      }
  }
}
