import type { Actor } from "@/lib/domain/actor";
import { changeOwn } from "./own-change";

/** Sets the zone that notices and the portal show times in. Notices that were sent stay as they were. */
export async function setTimezone(
  actor: Actor,
  { timezone }: { timezone: string },
  now: Date,
): Promise<{ timezone: string }> {
  await changeOwn(actor, now, async (_, organization) => {
    if (organization.timezone === timezone) return null;
    const details = { from: organization.timezone, to: timezone };
    return { action: "change_time_zone", details, columns: { timezone } };
  });
  return { timezone };
}
