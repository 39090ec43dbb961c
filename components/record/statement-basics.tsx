import { Facts } from "@/components/ui/facts";
import type { StatementView } from "@/lib/contract/statement";
import { Identifier } from "./identifier";
import { Instant } from "./instant";
import { ModelList } from "./model-list";
import { Reference } from "./reference";

/** Whom a statement is about, which models, and from when until when, in the organization's zone and in UTC. */
export function StatementBasics({ statement }: { statement: StatementView }) {
  const { reference, models, kind, effectiveAt, expiresAt, timezone } = statement;
  const instant = (at: Date) => <InBothZones at={at} zone={timezone} />;
  return (
    <Facts
      facts={[
        { label: "Reference", value: <Reference value={reference} /> },
        { label: "Who", value: <Whom statement={statement} /> },
        {
          label: kind === "limit" || kind === "interim_limit" ? "What is limited" : "Models",
          value: models.length ? <ModelList models={models} /> : null,
        },
        { label: "From", value: instant(effectiveAt) },
        {
          label: kind === "warning" ? "Counts until" : kind === "interim_limit" ? "Until at most" : "Until",
          value: expiresAt ? instant(expiresAt) : null,
        },
      ]}
    />
  );
}

function Whom({ statement: { subject, organization } }: { statement: StatementView }) {
  if (!subject.safetyIdentifier) return <>The whole organization {organization}</>;
  return (
    <>
      The user <Identifier value={subject.safetyIdentifier} name="safety identifier" keep={16} /> of{" "}
      {organization}
    </>
  );
}

function InBothZones({ at, zone }: { at: Date; zone: string }) {
  return (
    <>
      <Instant at={at} show="long" zone={zone} />
      {zone === "UTC" ? null : (
        <span className="block text-meta text-muted">
          <Instant at={at} show="long" zone="UTC" focusable={false} />
        </span>
      )}
    </>
  );
}
