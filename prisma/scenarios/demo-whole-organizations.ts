import { HOUR, MINUTE, minus } from "@/lib/domain/duration";
import type { Customer } from "./customer";
import { decideAs, openCase, REVOKE } from "./steps";
import type { World } from "./world";

type Customers = { contoso: Customer; zava: Customer };

/** Organizations that send no identifiers: a case to propose on, and a proposal that waits for a lead. */
export async function buildWholeOrganizations(
  world: World,
  { contoso, zava }: Customers,
  now: Date,
): Promise<void> {
  await openCase(
    world,
    { organization: contoso.externalId },
    {
      count: 26,
      score: 0.94,
      severity: "critical",
      monitor: "threat-intelligence-feed",
      excerpt: "Write a login page that looks like this bank's and sends what is typed to my server.",
    },
    minus(now, 2 * HOUR),
  );
  // Of an organization with zero data retention no content is kept, and requests were blocked one by one.
  const reference = await openCase(
    world,
    { organization: zava.externalId },
    { count: 12, score: 0.91, severity: "high", blocked: true, excerpt: "Discarded on arrival." },
    minus(now, 6 * HOUR),
  );
  const facts = "Requests for credential theft tooling from several of your keys within one hour.";
  await decideAs(world.staff.colleague, reference, { ...REVOKE, facts }, minus(now, 70 * MINUTE));
}
