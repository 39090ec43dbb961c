import { DAY, HOUR, minus } from "@/lib/domain/duration";
import { createCustomer } from "./customer";
import { warned } from "./ladder";
import { openCase } from "./steps";
import type { World } from "./world";

/**
 * A customer whose only contact is mistyped, so that its warning is a dead letter and does not count: the
 * case that is open since says so. It sends no traffic counters, either.
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
  const account = { organization: adatum.externalId, identifier: "lab-account-42" };
  await warned(world, account, minus(now, 26 * HOUR));
  await openCase(
    world,
    account,
    { count: 3, score: 0.9, excerpt: "Make the same exploit work on the newer firmware.", minutesApart: 5 },
    minus(now, 3 * HOUR),
  );
}
