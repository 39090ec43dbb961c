import { Instant } from "@/components/record/instant";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { ProposalView } from "@/lib/contract/console/policy-proposal";

const answered = {
  open: null,
  confirmed: "Confirmed by",
  refused: "Refused by",
  withdrawn: "Withdrawn by",
} as const;

/** Who wants what and why, and what came of it. */
export function ProposalFacts({ view }: { view: ProposalView }) {
  const { author, proposedAt, reason, baseVersion, version, status, answeredBy, answeredAt, answerReason } =
    view;
  const label = answered[status];
  return (
    <Section title="Proposal">
      <Facts
        facts={[
          { label: "Proposed by", value: author.name },
          { label: "When", value: <Instant at={proposedAt} /> },
          { label: "Why", value: <span className="whitespace-pre-line">{reason}</span> },
          { label: "Written from", value: `Version ${baseVersion}` },
          ...(label ? [{ label, value: answeredBy?.name }] : []),
          { label: "Answered", value: answeredAt ? <Instant at={answeredAt} /> : null },
          { label: "Why not", value: answerReason },
          { label: "Became", value: version === null ? null : `Version ${version}` },
        ]}
      />
    </Section>
  );
}
