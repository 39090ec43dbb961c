import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import type { Customer } from "./customer";
import { decideAs, openCase } from "./steps";
import type { World } from "./world";

type Dismissed = "false_positive" | "authorised_work" | "insufficient_evidence";

/** Of one version of a monitor, how its cases of the last weeks were dismissed. */
const PAST: { monitor: string; version: string; daysAgo: number; reasons: Dismissed[] }[] = [
  {
    monitor: "scan-classifier",
    version: "2026-09",
    daysAgo: 24,
    reasons: [
      ...Array<Dismissed>(17).fill("false_positive"),
      "authorised_work",
      "authorised_work",
      "insufficient_evidence",
    ],
  },
  {
    monitor: "threat-intelligence-feed",
    version: "2026-10",
    daysAgo: 15,
    reasons: ["false_positive", "authorised_work", "insufficient_evidence"],
  },
];

const RATIONALE: Record<Dismissed, string> = {
  false_positive: "An inventory of the customer's own network, which the monitor took for a scan.",
  authorised_work: "A contracted test; the scope letter names these hosts.",
  insufficient_evidence: "Three requests that could mean either.",
};

/** Cases that were dismissed, by which one version of a monitor is seen to be badly calibrated. */
export async function buildMonitors(world: World, northwind: Customer, now: Date): Promise<void> {
  const { reviewer, colleague } = world.staff;
  for (const { monitor, version, daysAgo, reasons } of PAST)
    for (const [index, reason] of reasons.entries()) {
      const at = minus(now, daysAgo * DAY - index * 11 * HOUR);
      const subject = {
        organization: northwind.externalId,
        identifier: `u-${version}-${monitor[0]}${index + 1}`,
      };
      const reference = await openCase(
        world,
        subject,
        { monitor, version, score: 0.79, minutesApart: 2 },
        at,
      );
      const decision = { kind: "dismiss", reason, rationale: RATIONALE[reason] } as const;
      await decideAs(index % 3 === 0 ? colleague : reviewer, reference, decision, plus(at, HOUR));
    }
}
