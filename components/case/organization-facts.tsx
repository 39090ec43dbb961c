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
          {
            label: subject.kind === "end_user" ? "This user's traffic" : "Traffic",
            value: `about ${Math.round(organization.requestsPerHour).toLocaleString("en-GB")} requests per hour`,
          },
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

function percent(share: number): string {
  return `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })} %`;
}

function contactWords(count: number): string {
  if (count === 0) return "None: a warning cannot be delivered by mail";
  return count === 1 ? "1 address" : `${count} addresses`;
}
