import { oc } from "@orpc/contract";
import { z } from "zod";

/**
 * The errors every call of the console and the portal may answer with. `REFUSED` carries the domain's reason,
 * `CONFLICT` who changed the record and when; `requestId` finds the log line of an unknown failure.
 */
export const call = oc.errors({
  INVALID: { status: 422, data: z.object({ param: z.string().nullable() }) },
  UNAUTHENTICATED: { status: 401 },
  FORBIDDEN: { status: 403 },
  NOT_FOUND: { status: 404 },
  CONFLICT: { status: 409, data: z.object({ by: z.string().nullable(), at: z.date().nullable() }) },
  REFUSED: { status: 409, data: z.object({ reason: z.string() }) },
  KEY_REUSED: { status: 422 },
  RATE_LIMITED: { status: 429, data: z.object({ retryAfterSeconds: z.number() }) },
  INTERNAL: { status: 500, data: z.object({ requestId: z.string() }) },
});
