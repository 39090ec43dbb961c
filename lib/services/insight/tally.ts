import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { firstSignalAt, talliedUntil, tallyDay } from "@/lib/store/insight/monitor-tallies";
import { transaction } from "@/lib/store/transaction";
import { beginOfDay } from "./period";

/** How long after its end a day is counted: whatever began within it has been committed or given up by then. */
const SETTLED = HOUR;

/** In one run; the next one goes on. */
const MOST_DAYS = 100;

/**
 * The tally job: counts each day, in UTC, that is over and was not counted, one after the other from that of the first
 * signal on. Returns how many.
 */
export async function tally(now: Date): Promise<number> {
  const first = (await talliedUntil(db())) ?? (await firstSignalAt(db()));
  if (!first) return 0;
  let counted = 0;
  for (let from = beginOfDay(first); counted < MOST_DAYS; from = plus(from, DAY)) {
    const until = plus(from, DAY);
    if (plus(until, SETTLED) > now) break;
    if (!(await transaction((tx) => tallyDay(tx, { from, until }, now)))) break;
    counted++;
  }
  return counted;
}
