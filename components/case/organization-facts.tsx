import { Instant } from "@/components/record/instant";
import { Badge } from "@/components/ui/badge";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";

const adoptionWords = {
  none: "None",
  partial: "Partial",
  full: "Full",
  unknown: "Unknown, counts as sending identifiers",
} as const;

export function OrganizationFacts({ view }: { view: CaseView }) {
  const { organization, subject } = view;
  const share = organization.adoptionShare;
  return (
    <Section
      title={subject.organization.name}
      aside={subject.organization.zdr ? <Badge>Zero data retention</Badge> : null}
    >
      <Facts
        layout="stacked"
        facts={[
          {
            label: "Organization",
            value: <code className="font-mono">{subject.organization.externalId}</code>,
          },
          {
            label: "Identifiers in traffic",
            value: `${adoptionWords[organization.adoption]}${share === null ? "" : `, ${percent(share)} of requests`}`,
          },
          { label: "Traffic", value: trafficWords(view) },
          { label: "Tier", value: organization.tier },
          { label: "Zone", value: organization.timezone },
          { label: "Contacts", value: contactWords(organization.contacts) },
          {
            label: "The whole organization is limited",
            value: organization.limitedUntil && (
              <>
                until <Instant at={organization.limitedUntil} show="exact" />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function trafficWords({ organization, subject, blastRadius }: CaseView): string {
  const amount = (perHour: number) => Math.round(perHour).toLocaleString("en-GB");
  if (organization.adoption === "unknown") return "Not counted in the last 7 days";
  const whole = `about ${amount(organization.requestsPerHour)} requests per hour`;
  if (subject.kind === "organization") return whole;
  const own = blastRadius.requestsPerHour;
  return `${whole}, ${own < 1 ? "less than 1" : `about ${amount(own)}`} of them by this user`;
}

function percent(share: number): string {
  return `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })} %`;
}

function contactWords(count: number): string {
  if (count === 0) return "None: a warning cannot be delivered by mail";
  return count === 1 ? "1 address" : `${count} addresses`;
}
