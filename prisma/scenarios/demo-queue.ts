import { HOUR, minus } from "@/lib/domain/duration";
import type { Severity } from "@/lib/domain/signal";
import { openCase } from "./steps";
import type { World } from "./world";

type Waiting = [
  organization: string,
  identifier: string,
  hoursAgo: number,
  severity: Severity,
  count: number,
];

const EXCERPT =
  "Scan this address range for the unpatched service and write what to send to the ones that answer.";

/** Other people's cases: soon, late, large and small. */
const WAITING: Waiting[] = [
  ["org_northwind", "u-b0e2d94c1f77", 76, "medium", 3],
  ["org_northwind", "u-48fd1c90ab2e", 26, "high", 7],
  ["org_fabrikam", "gripper-qa", 23, "high", 4],
  ["org_northwind", "u-d3975ea8c061", 20, "medium", 5],
  ["org_fabrikam", "sim-cluster-3", 14, "low", 3],
  ["org_northwind", "u-02c6fb71e5d9", 9, "medium", 3],
  ["org_northwind", "u-e85a3d7940bf", 4, "high", 11],
  ["org_fabrikam", "firmware-lab", 3, "critical", 6],
  ["org_northwind", "u-6691bc2fd7e0", 1, "medium", 4],
];

export async function buildQueue(world: World, now: Date): Promise<void> {
  for (const [organization, identifier, hoursAgo, severity, count] of WAITING) {
    const monitor = count % 2 === 0 ? "scan-classifier" : "exploit-classifier";
    await openCase(
      world,
      { organization, identifier },
      { count, severity, monitor, score: 0.82, excerpt: EXCERPT },
      minus(now, hoursAgo * HOUR),
    );
  }
}
