import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { Facts } from "@/components/ui/facts";
import type { AccessView } from "@/lib/contract/console/trusted-access";

/** What one person found, and what a second one would grant by confirming. */
export function VerificationFacts({
  verification,
}: {
  verification: NonNullable<AccessView["verification"]>;
}) {
  return (
    <Facts
      facts={[
        { label: "How", value: verification.method },
        { label: "Reference", value: verification.reference },
        {
          label: "Verified",
          value: (
            <>
              <Instant at={verification.at} /> by {verification.by.name}
            </>
          ),
        },
        { label: "Covers", value: verification.scope },
        { label: "Models", value: <ModelList models={verification.models} /> },
        {
          label: "Volume",
          value: `up to ${verification.volumeCeiling.toLocaleString("en-GB")} signals of one user within 24 hours`,
        },
        { label: "Until", value: <Instant at={verification.endsAt} show="long" /> },
      ]}
    />
  );
}
