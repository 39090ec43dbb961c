import { z } from "zod";
import { restrictionStatus, standingStatus } from "../values";

/** What a standing is at an instant, and the warnings and restrictions that make it so. */
export const standingView = z.object({
  status: standingStatus,
  until: z.date().nullable(),
  warnings: z.array(
    z.object({
      id: z.string(),
      effectiveAt: z.date(),
      deliveredAt: z.date().nullable(),
      graceUntil: z.date().nullable(),
      lapsesAt: z.date().nullable(),
      voidedAt: z.date().nullable(),
    }),
  ),
  restrictions: z.array(
    z.object({
      id: z.string(),
      status: restrictionStatus,
      models: z.array(z.string()),
      effectiveAt: z.date(),
      expiresAt: z.date(),
      endedAt: z.date().nullable(),
    }),
  ),
});

export type StandingView = z.infer<typeof standingView>;
