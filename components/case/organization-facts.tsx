import { Instant } from "@/components/record/instant";
import { Badge } from "@/components/ui/badge";
import { CopyTextButton } from "@/components/ui/copy-text-button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { IdentifierFacts } from "./identifier-facts";

export function OrganizationFacts({ view }: { view: CaseView }) {
  const { organization, subject } = view;
  const { tier, timezone } = organization;
  return (
    <Section title={subject.organization.name} aside={subject.organization.zdr ? <Badge>ZDR</Badge> : null}>
      <Facts
        layout="stacked"
        facts={[
          {
            label: "The whole organization is limited",
            value: organization.limitedUntil && (
              <>
                until <Instant at={organization.limitedUntil} show="exact" />
              </>
            ),
          },
          {
            label: "Organization",
            value: (
              <CopyTextButton
                value={subject.organization.externalId}
                name="organization id"
                className="font-mono text-[0.94em]"
              />
            ),
          },
          {
            label: tier ? "Tier and time zone" : "Time zone",
            value: [tier, timezone].filter(Boolean).join(", "),
          },
          { label: "Identifiers in traffic", value: <IdentifierFacts view={view} /> },
          { label: "Traffic", value: trafficWords(view) },
          { label: "Contacts", value: contactWords(organization.contacts) },
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

function contactWords(count: number): string {
  if (count === 0) return "None: a warning cannot be delivered by mail";
  return count === 1 ? "1 address" : `${count} addresses`;
}
