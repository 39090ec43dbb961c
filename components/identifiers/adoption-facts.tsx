import { TriangleAlert } from "lucide-react";
import { Identifier } from "@/components/record/identifier";
import { counted, percentFirst } from "@/components/record/percent";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { OwnAdoption } from "@/lib/contract/portal/adoption";

/** The figures of the last seven days, and what is odd about them. */
export function AdoptionFacts({ adoption }: { adoption: OwnAdoption }) {
  const { share, requests, requestsWithIdentifier, distinctIdentifiers, largest } = adoption;
  if (share === null) return null;
  return (
    <Section title="The last 7 days">
      <Facts
        facts={[
          {
            label: "With one",
            value: `${percentFirst(share)}: ${counted(requestsWithIdentifier)} of ${counted(requests)} requests`,
          },
          {
            label: "Different ones",
            value: distinctIdentifiers ? `At least ${counted(distinctIdentifiers)}` : "None",
          },
          { label: "Largest", value: largest ? <Largest largest={largest} /> : null },
        ]}
      />
      {largest?.isLarge ? (
        <Banner hue="warn" title="One identifier carries very much of your traffic." className="mt-4">
          <p>
            If several people stand behind it, give each of them one of their own: a limit of it would touch
            them all. If it is one program, that is fine.
          </p>
        </Banner>
      ) : null}
    </Section>
  );
}

function Largest({ largest }: { largest: NonNullable<OwnAdoption["largest"]> }) {
  const { identifier, share, isLarge } = largest;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>{percentFirst(share)} of your requests carry</span>
      {identifier ? (
        <Identifier value={identifier} name="safety identifier" keep={20} />
      ) : (
        <span>one that was not named</span>
      )}
      {isLarge ? (
        <Badge hue="warn" icon={TriangleAlert}>
          Very much
        </Badge>
      ) : null}
    </span>
  );
}
