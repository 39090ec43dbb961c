import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { claimCase } from "@/lib/services/cases/claims";
import { decideAs, openCase } from "./steps";
import type { World } from "./world";

/** What is done with cases besides deciding them: one each of a case that was put aside, given away and asked about. */
export async function buildHandled(
  world: World,
  references: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const { reviewer, colleague, lead } = world.staff;
  const caseOf = (identifier: string) => references.get(identifier) ?? "";
  const rests = { kind: "snooze", until: plus(now, 2 * DAY), untilSignal: true } as const;
  await decideAs(reviewer, caseOf("u-d3975ea8c061"), rests, minus(now, 5 * HOUR));

  const note = "You warned their colleague last month; please look at both together.";
  const given = { kind: "assign", personId: reviewer.id, note } as const;
  await decideAs(lead, caseOf("u-48fd1c90ab2e"), given, minus(now, 90 * MINUTE));

  const asked = caseOf("gripper-qa");
  const at = minus(now, 50 * MINUTE);
  await claimCase(colleague, { reference: asked, tab: "scenario-tab" }, at);
  const question =
    "They say that this is their own test bench, and name a contract. Is that enough, or do we ask for a grant first?";
  await decideAs(colleague, asked, { kind: "escalate", question }, at);

  // An organization that sends identifiers: only a lead limits it as a whole, and says why they cannot be relied on.
  await openCase(
    world,
    { organization: "org_fabrikam" },
    {
      count: 9,
      score: [0.92, 0.89, 0.95],
      severity: "high",
      monitor: "threat-intelligence-feed",
      minutesApart: 3,
      excerpt: [
        "Use a new identifier for each request, so that nobody sees that they belong together.",
        "Continue where the other session stopped: the loader still needs a way past the update check.",
      ],
    },
    minus(now, 3 * HOUR),
  );
}
