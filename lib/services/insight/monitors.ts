import type { MonitorRow } from "@/lib/contract/console/insight";
import type { Actor } from "@/lib/domain/actor";
import { byCalibration, calibrationOf } from "@/lib/domain/insight/calibration";
import { db } from "@/lib/store/database";
import { monitorTallies, talliedUntil } from "@/lib/store/insight/monitor-tallies";
import { authorize } from "../authorize";
import { lastDays } from "./period";

/**
 * What each version of each monitor did in the last `days` and how well it is calibrated, the worst first. Days that
 * are over come from their tallies, what is not tallied yet from the rows: a dead job costs time, never a number.
 */
export async function listMonitors(
  actor: Actor,
  { days }: { days: number },
  now: Date,
): Promise<{ from: Date; until: Date; rows: MonitorRow[] }> {
  authorize(actor, "see_insight");
  const span = lastDays(days, now);
  const tallied = await talliedUntil(db());
  const untallied = tallied && tallied > span.from ? tallied : span.from;
  const tallies = await monitorTallies(db(), span, untallied);
  return {
    ...span,
    rows: tallies.sort(byCalibration).map((tally) => ({ ...tally, ...calibrationOf(tally) })),
  };
}
