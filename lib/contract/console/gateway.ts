import { z } from "zod";
import { call } from "../base";

/** How many gateways have applied the newest change of a limit: that it is, or that it is lifted. */
export const applied = z.object({
  change: z.enum(["put", "delete"]),
  by: z.number().int(),
  of: z.number().int(),
});

const gatewayRow = z.object({
  name: z.string(),
  version: z.string().nullable(),
  status: z.enum(["current", "behind", "stale", "silent", "gone"]),
  /** The number of the last change it applied. */
  sequence: z.number().int(),
  /** How many changes it has not applied; null where it must take a new snapshot. */
  behind: z.number().int().nullable(),
  seenAt: z.date(),
  /** The label of its key. */
  key: z.string(),
});

const gatewayList = z.object({ rows: z.array(gatewayRow) });

export const gatewayContract = { list: call.output(gatewayList) };

export type GatewayList = z.infer<typeof gatewayList>;
export type GatewayRow = z.infer<typeof gatewayRow>;
export type Applied = z.infer<typeof applied>;
