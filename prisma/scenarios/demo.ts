import { DAY, minus } from "@/lib/domain/duration";
import { countTraffic, createCustomer } from "./customer";
import { buildBlocks } from "./demo-blocks";
import { buildDeadLetter } from "./demo-dead-letter";
import { buildHandled } from "./demo-handled";
import { buildMonitors } from "./demo-monitors";
import { buildQueue } from "./demo-queue";
import { buildRungs } from "./demo-rungs";
import { buildWholeOrganizations } from "./demo-whole-organizations";
import { createWorld, staffEmail } from "./world";

export type SignIn = { role: string; email: string; password: string };

/** Builds the demo as of `now`, and says who can sign in. */
export async function buildDemo(password: string, now: Date): Promise<SignIn[]> {
  const begin = minus(now, 30 * DAY);
  const world = await createWorld({ password, timezone: "Europe/Berlin" }, begin);
  const northwind = await createCustomer(
    world,
    {
      externalId: "org_northwind",
      name: "Northwind Labs",
      domain: "northwind.example",
      timezone: "Europe/Berlin",
      tier: "enterprise",
      password,
      traffic: { requestsPerDay: 48_000, identifiedShare: 0.99, identifiers: 1_840, refusedPerDay: 31 },
    },
    begin,
  );
  const fabrikam = await createCustomer(
    world,
    {
      externalId: "org_fabrikam",
      name: "Fabrikam Robotics",
      domain: "fabrikam.example",
      timezone: "America/New_York",
      password,
      traffic: {
        requestsPerDay: 9_000,
        identifiedShare: 0.97,
        identifiers: 210,
        refusedPerDay: 4,
        largest: ["batch-runner-01", 0.34],
      },
    },
    begin,
  );
  const contoso = await createCustomer(
    world,
    {
      externalId: "org_contoso",
      name: "Contoso Retail",
      domain: "contoso.example",
      timezone: "Europe/London",
      password,
      traffic: { requestsPerDay: 15_600, identifiedShare: 0.01, identifiers: 12 },
    },
    begin,
  );
  const zava = await createCustomer(
    world,
    {
      externalId: "org_zava",
      name: "Zava Health",
      domain: "zava.example",
      timezone: "Asia/Tokyo",
      tier: "enterprise",
      zdr: true,
      password,
      traffic: { requestsPerDay: 22_000, identifiedShare: 0, identifiers: 0 },
    },
    begin,
  );
  for (const customer of [northwind, fabrikam, contoso, zava]) await countTraffic(world, customer, now);

  await buildMonitors(world, northwind, now);
  await buildDeadLetter(world, password, now);
  await buildRungs(world, { northwind, fabrikam }, now);
  await buildWholeOrganizations(world, { contoso, zava }, now);
  await buildBlocks(world, zava, now);
  await buildHandled(world, await buildQueue(world, now), now);

  const staff = (["reviewer", "colleague", "lead", "secondLead", "support", "admin", "auditor"] as const).map(
    (name) => ({
      role: world.staff[name].name,
      email: staffEmail(name),
      password,
    }),
  );
  const owners = [northwind, fabrikam, contoso, zava].map(({ name, domain }) => ({
    role: `Owner of ${name}`,
    email: `owner@${domain}`,
    password,
  }));
  return [...staff, ...owners];
}
