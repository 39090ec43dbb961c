import { setTimeout as pause } from "node:timers/promises";
import { now } from "@/lib/clock";
import { type Crowd, countersOf, nextSignal } from "./crowd";
import type { gateway } from "./gateway";
import { tally } from "./progress";

const STEP_MS = 1_000;
const TRAFFIC_EVERY_SECONDS = 60;
const LINE_EVERY_SECONDS = 10;
const MOST_AT_ONCE = 1_000;

export type Play = {
  crowd: Crowd;
  at: ReturnType<typeof gateway>;
  signalsPerSecond: number;
  seconds: number;
  /** Ends the play early, in order. */
  stop: AbortSignal;
};

/** On a terminal one line that is rewritten; elsewhere a line now and then. */
function printer() {
  let printed = Number.NEGATIVE_INFINITY;
  return (line: string, seconds: number, isLast: boolean) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${isLast ? "\n" : ""}`);
    else if (isLast || seconds - printed >= LINE_EVERY_SECONDS) {
      printed = seconds;
      console.log(line);
    }
  };
}

/** Sends signals at an even rate and traffic every minute, until the time is over or somebody stops it. */
export async function play({ crowd, at, signalsPerSecond, seconds, stop }: Play): Promise<void> {
  const begun = performance.now();
  const elapsed = () => Math.min(seconds, (performance.now() - begun) / 1_000);
  const sums = tally(seconds);
  const print = printer();
  let sent = 0;
  let counted = Number.NEGATIVE_INFINITY;
  while (!stop.aborted && elapsed() < seconds) {
    if (elapsed() - counted >= TRAFFIC_EVERY_SECONDS) {
      counted = elapsed();
      await at.sendTraffic(countersOf(crowd, now()));
    }
    const due = Math.min(
      MOST_AT_ONCE,
      Math.floor(Math.min(elapsed() + 1, seconds) * signalsPerSecond) - sent,
    );
    if (due > 0) {
      sent += due;
      const signals = Array.from({ length: due }, () => nextSignal(crowd, signalsPerSecond, now()));
      sums.add(await at.sendSignals(signals));
    }
    print(sums.line(elapsed()), elapsed(), false);
    await pause(Math.min(STEP_MS, (seconds - elapsed()) * 1_000), null, { signal: stop }).catch(() => {});
  }
  print(sums.line(elapsed()), elapsed(), true);
}
