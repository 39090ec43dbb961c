import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { appealed, decideAppeal } from "./appeals";
import type { Customer } from "./customer";
import { almost, limited, warned, wentOn } from "./ladder";
import { decideAs, flag, openCase } from "./steps";
import { applied, granted } from "./trusted-access";
import type { World } from "./world";

type Customers = { northwind: Customer; fabrikam: Customer };

/** End users of the two organizations that send identifiers, one rung before each step. */
export async function buildRungs(world: World, { northwind, fabrikam }: Customers, now: Date): Promise<void> {
  const { staff } = world;
  const user = (identifier: string) => ({ organization: northwind.externalId, identifier });
  const other = (identifier: string) => ({ organization: fabrikam.externalId, identifier });

  // Over by time, nobody appealed; and an appeal that was upheld.
  await limited(world, user("u-5d0c7b12e9a4"), minus(now, 12 * DAY));
  const upheld = await limited(world, other("field-unit-118"), minus(now, 8 * DAY), staff.colleague);
  const first = await appealed(
    fabrikam.owner,
    upheld.reference,
    { situation: "already_fixed", text: "The account was shared. We have closed it." },
    plus(upheld.effectiveAt, 3 * HOUR),
  );
  await decideAppeal(
    staff.support,
    first,
    { kind: "uphold_appeal", reasons: "The requests went on for hours after the account was closed." },
    plus(upheld.effectiveAt, 9 * HOUR),
  );

  // Limited now: one with an appeal to decide, one whose owner can still appeal.
  const waiting = await limited(world, user("u-9f3a61d2b8c1"), minus(now, 4 * DAY));
  await appealed(
    northwind.owner,
    waiting.reference,
    {
      situation: "authorised_work",
      text: "This user is on our red team and tested our own staging systems, which we are contracted to do. The scope letter names these hosts.",
    },
    minus(now, 5 * HOUR),
  );
  await limited(world, user("u-27be04f9a6d3"), minus(now, 3 * DAY), staff.colleague);

  // Went on after a warning: the case can be revoked. The second carries much of its organization's traffic.
  await wentOn(world, user("u-c41d88e07f52"), minus(now, 2 * DAY));
  await wentOn(world, other("batch-runner-01"), minus(now, 30 * HOUR), staff.colleague);

  // Warned and quiet since; flagged for the first time; one signal before a case.
  await warned(world, other("arm-controller-7"), minus(now, 2 * DAY));
  await openCase(
    world,
    user("u-70aa93c5e1d8"),
    {
      count: 4,
      score: 0.88,
      excerpt:
        "Write a proof of concept that turns this heap overflow into code execution on the vendor's router.",
    },
    minus(now, 50 * MINUTE),
  );
  await almost(world, user("u-1e6f20b7d439"), minus(now, 20 * MINUTE));

  // Dismissed as authorised work; and a holder of trusted access whose signals open nothing.
  const fuzzing = await openCase(
    world,
    other("ci-fuzzing"),
    { monitor: "scan-classifier" },
    minus(now, 5 * DAY),
  );
  await decideAs(
    staff.reviewer,
    fuzzing,
    { kind: "dismiss", reason: "authorised_work", rationale: "Fuzzing of the customer's own firmware." },
    plus(minus(now, 5 * DAY), 2 * HOUR),
  );
  await granted(
    { owner: fabrikam.owner, verifier: staff.support, confirmer: staff.secondLead },
    { identifier: "research-lab" },
    minus(now, 20 * DAY),
    { endsAt: plus(now, 60 * DAY) },
  );
  await applied(
    northwind.owner,
    {
      identifier: "u-red-team",
      who: "Our red team, four people",
      work: "We attack our own staging systems before each release, and write down how.",
      scope: "Tests of our own hosts",
      evidence: "The scope letter of our board names the hosts.",
      links: ["https://northwind.example/red-team"],
    },
    minus(now, 3 * HOUR),
  );
  await flag(world, other("research-lab"), { count: 5, score: 0.95 }, minus(now, 2 * HOUR));
}
