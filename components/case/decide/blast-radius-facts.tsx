import { Identifier } from "@/components/record/identifier";
import { Facts } from "@/components/ui/facts";
import type { BlastRadius } from "@/lib/contract/console/decision";

type BlastRadiusFactsProps = { now: BlastRadius; proposed: BlastRadius };

/** Who would be hit, on today's numbers; beside them what the proposer saw, where it differs. */
export function BlastRadiusFacts({ now, proposed }: BlastRadiusFactsProps) {
  const amount = (of: (radius: BlastRadius) => number) => {
    const [current, before] = [whole(of(now)), whole(of(proposed))];
    return (
      <>
        <span className="font-medium">{current}</span>
        {current === before ? null : <span className="text-muted"> ({before} when proposed)</span>}
      </>
    );
  };
  return (
    <Facts
      facts={[
        { label: "Identifiers", value: amount(({ identifiers }) => identifiers) },
        { label: "Requests", value: <>{amount(({ requestsPerHour }) => requestsPerHour)} per hour</> },
        {
          label: "Trusted access",
          value: <>{amount(({ trustedAccessMembers }) => trustedAccessMembers)} holders would lose it</>,
        },
        {
          label: "Narrower",
          value: now.narrower ? (
            <>
              limit only the user <Identifier value={now.narrower} name="safety identifier" />
            </>
          ) : (
            "nothing smaller is known that could be limited instead"
          ),
        },
      ]}
    />
  );
}

function whole(amount: number): string {
  return Math.round(amount).toLocaleString("en-GB");
}
