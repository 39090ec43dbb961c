import { DAY, HOUR, minus } from "@/lib/domain/duration";
import { createCustomer } from "./customer";
import { warned } from "./ladder";
import type { World } from "./world";

/**
 * A customer whose only contact is mistyped, so that its warning is a dead letter and does not count. It sends no
 * traffic counters, either.
 */
export async function buildDeadLetter(world: World, password: string, now: Date): Promise<void> {
  const adatum = await createCustomer(
    world,
    {
      externalId: "org_adatum",
      name: "Adatum Research",
      domain: "adatum.example",
      contacts: ["security@adatum.invalid"],
      timezone: "Europe/Paris",
      password,
    },
    minus(now, 20 * DAY),
  );
  await warned(
    world,
    { organization: adatum.externalId, identifier: "lab-account-42" },
    minus(now, 26 * HOUR),
  );
}
