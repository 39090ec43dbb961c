import type { PolicyDocument } from "@/lib/domain/policy/policy";
import { replayStanding, type StandingReplay } from "@/lib/domain/policy/replay";
import {
  compareStanding,
  emptyComparison,
  type ReplayComparison,
} from "@/lib/domain/policy/replay-comparison";
import type { ReplayHistory } from "@/lib/domain/policy/replay-facts";
import type { ReplayChunk } from "@/lib/store/policies/replay";

export type Documents = { current: PolicyDocument; proposed: PolicyDocument };

type Course = { standingId: string; current: StandingReplay; proposed: StandingReplay };

/** So long others wait at most, in milliseconds: one standing with many signals takes seconds. */
const SLICE = 20;

const othersServed = () => new Promise((resolve) => setImmediate(resolve));

const NOTHING: ReplayHistory = { cases: [], warnings: [], quiets: [], grants: [] };

/**
 * Replays standing after standing under two documents and compares the cases. `begin` is where the signals begin,
 * `from` where cases count. Holds one standing at a time, however many there are.
 */
export async function compareDocuments(
  chunks: AsyncGenerator<ReplayChunk>,
  { current, proposed }: Documents,
  { begin, from }: { begin: Date; from: Date },
  signal?: AbortSignal,
): Promise<{ comparison: ReplayComparison; signals: number }> {
  signal?.throwIfAborted();
  const comparison = emptyComparison();
  let signals = 0;
  let course: Course | null = null;
  let begun = performance.now();

  function end(of: Course | null) {
    if (of) compareStanding(comparison, of.standingId, of.current.cases(), of.proposed.cases(), from);
  }

  function start(standingId: string, history: ReplayHistory): Course {
    const under = ({ numbers }: PolicyDocument) => replayStanding(numbers, current.numbers, history, begin);
    return { standingId, current: under(current), proposed: under(proposed) };
  }

  for await (const { arrivals, histories } of chunks) {
    signal?.throwIfAborted();
    for (const { standingId, receivedAt, arrival } of arrivals) {
      if (course?.standingId !== standingId) {
        end(course);
        course = start(standingId, histories.get(standingId) ?? NOTHING);
      }
      course.current.receive(receivedAt, arrival);
      course.proposed.receive(receivedAt, arrival);
      if (receivedAt >= from) signals += 1;
      if (performance.now() - begun < SLICE) continue;
      await othersServed();
      signal?.throwIfAborted();
      begun = performance.now();
    }
  }
  end(course);
  return { comparison, signals };
}
