import { z } from "zod";
import { adoption } from "../values";

export const organizationFacts = z.object({
  timezone: z.string(),
  tier: z.string().nullable(),
  adoption,
  adoptionShare: z.number().nullable(),
  /** The numbers behind it, of so many days; null where nothing was counted. Shares are 0–1. */
  identifiers: z
    .object({
      requests: z.number(),
      requestsWithIdentifier: z.number(),
      distinct: z.number().int(),
      largestShare: z.number(),
      /** Of this case's subject, as far as known; null for a whole organization. */
      ownShare: z.number().nullable(),
      windowDays: z.number(),
    })
    .nullable(),
  requestsPerHour: z.number(),
  contacts: z.number().int(),
  limitedUntil: z.date().nullable(),
});

export const grantView = z.object({
  id: z.string(),
  /** The application's that it was granted by. */
  reference: z.string(),
  scope: z.string(),
  models: z.array(z.string()),
  startsAt: z.date(),
  endsAt: z.date(),
  volumeCeiling: z.number().int(),
});
