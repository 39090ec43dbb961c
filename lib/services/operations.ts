import { databaseNow, db } from "@/lib/store/database";
import { type Figures, readFigures } from "@/lib/store/figures";
import { type GatewayFigures, gatewayFigures } from "./enforcement/gateways";
import { overdueLifts } from "./enforcement/lifts";

/** What an operator watches. Numbers alone: whoever asks was let in by the door's own token. */
export async function operatingFigures(
  now: Date,
): Promise<Figures & GatewayFigures & { unappliedLifts: number }> {
  const [figures, gateways, lifts] = await Promise.all([
    readFigures(db(), now),
    gatewayFigures(now),
    overdueLifts(now),
  ]);
  return { ...figures, ...gateways, unappliedLifts: lifts.length };
}

/** Whether requests can be served: the database answers within `ms`. */
export async function isReady(ms = 2_000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([databaseNow().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
