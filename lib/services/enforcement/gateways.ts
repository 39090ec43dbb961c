import type { GatewayList } from "@/lib/contract/console/gateway";
import type { GatewayReport } from "@/lib/contract/v1/feed";
import type { Actor } from "@/lib/domain/actor";
import { DAY, minus } from "@/lib/domain/duration";
import { gatewayStatus } from "@/lib/domain/gateway";
import { db } from "@/lib/store/database";
import { forgetGateways, gatewayRows, removeGateway, saveGateway } from "@/lib/store/enforcement/gateways";
import { authorize } from "../authorize";
import { feedPositionOf } from "./feed-cursor";
import { settleLifts } from "./lifts";

/** More than one page shows. */
const MOST = 1_000;

/** What a gateway says that it has applied, or that it stops; a lift that was late may have arrived by it. */
export async function takeGatewayReport(actor: Actor, report: GatewayReport, now: Date): Promise<void> {
  authorize(actor, "check_enforcement");
  const { gateway: name, version = null, cursor, stale, stopped = false } = report;
  const position = feedPositionOf(cursor);
  if (stopped) await removeGateway(db(), name, now);
  else await saveGateway(db(), { name, version, stale, ...position, seenAt: now, keyId: actor.id });
  await settleLifts(now);
}

/** Every gateway that was heard of lately, with what it has applied. */
export async function listGateways(actor: Actor, now: Date): Promise<GatewayList> {
  authorize(actor, "see_gateways");
  const rows = await gatewayRows(db(), MOST);
  return { rows: rows.map((row) => ({ ...row, status: gatewayStatus(row, now) })) };
}

export type GatewayFigures = { gateways: number; gatewaysNotCurrent: number };

/** How many gateways count, and how many of them do not apply what is decided now. */
export async function gatewayFigures(now: Date): Promise<GatewayFigures> {
  const statuses = (await gatewayRows(db(), MOST)).map((row) => gatewayStatus(row, now));
  const counted = statuses.filter((status) => status !== "gone");
  return {
    gateways: counted.length,
    gatewaysNotCurrent: counted.filter((status) => status !== "current").length,
  };
}

/** Those not heard of for a week are on the list no more. */
export const tidyGateways = (now: Date): Promise<void> => forgetGateways(db(), minus(now, 7 * DAY));
