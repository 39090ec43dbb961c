"use client";

import { mayGive } from "@/components/case/may-give";
import { DecisionRecord } from "@/components/record/decision-record";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { ApprovalForm } from "./approval-form";
import { BlastRadiusFacts } from "./blast-radius-facts";
import { currentDecision } from "./current-decision";
import { DecideBody, DecideColumn } from "./decide-column";
import { OfferList } from "./offer-list";
import { UnsentDraft } from "./unsent-draft";

/** A proposal that waits for a second person: what it says, whom it hits, and the answer. */
export function ApprovalPanel({ view }: { view: CaseView }) {
  const proposal = currentDecision(view);
  if (!proposal?.proposal) {
    return (
      <DecideColumn title="Approve">
        <DecideBody>
          <p className="text-muted">The proposal was answered.</p>
        </DecideBody>
      </DecideColumn>
    );
  }
  const mayAnswer = view.offers.some(({ available }) => available);
  const words = (
    <>
      <UnsentDraft view={view} />
      <p>
        {proposal.by.name} proposes to revoke. Nothing happens until a lead who did not propose it approves.
      </p>
      <Section title="Who would be hit" level={3}>
        <BlastRadiusFacts now={view.blastRadius} proposed={proposal.proposal.blastRadius} />
      </Section>
      <Section title="The proposal" level={3}>
        <DecisionRecord decision={proposal} clauses={view.policy.clauses} />
      </Section>
    </>
  );
  return (
    <DecideColumn title={mayAnswer ? "Approve" : "Proposed"}>
      {mayAnswer ? (
        <ApprovalForm view={view} proposalId={proposal.id}>
          {words}
        </ApprovalForm>
      ) : (
        <DecideBody>
          {words}
          {view.offers.some(mayGive) ? <OfferList offers={view.offers} /> : null}
        </DecideBody>
      )}
    </DecideColumn>
  );
}
