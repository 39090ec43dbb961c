import { z } from "zod";
import { adoption } from "../values";

/** What one day's counters come to, in the organization's zone. */
const adoptionDay = z.object({
  /** As in 2026-11-28. */
  day: z.string(),
  requests: z.number(),
  requestsWithIdentifier: z.number(),
  /** The most that were seen in one of its windows. */
  distinctIdentifiers: z.number().int(),
});

/** How an organization sends safety identifiers, from the counters of the last 7 days. */
export const ownAdoption = z.object({
  organization: z.string(),
  adoption,
  /** Of its requests, 0 to 1; null where nothing was counted. */
  share: z.number().nullable(),
  requests: z.number(),
  requestsPerDay: z.number(),
  requestsWithIdentifier: z.number(),
  distinctIdentifiers: z.number().int(),
  /** The identifier with the most requests, where it is known how many; `isLarge`: so many that it may well stand for several people. */
  largest: z
    .object({ identifier: z.string().nullable(), share: z.number(), isLarge: z.boolean() })
    .nullable(),
  /** Those with counters, oldest first. */
  days: z.array(adoptionDay),
});

export type OwnAdoption = z.infer<typeof ownAdoption>;
export type AdoptionDay = z.infer<typeof adoptionDay>;
