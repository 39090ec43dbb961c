"use client";

import { DecisionRecord } from "@/components/record/decision-record";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { Banner } from "@/components/ui/banner";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";
import { currentDecision } from "./current-decision";
import { DecideBody, DecideColumn } from "./decide-column";
import { LiftPanel } from "./lift-panel";
import { UnsentDraft } from "./unsent-draft";

/** What became of a case that is closed, and the way to lift it. */
export function ClosedPanel({ view }: { view: CaseView }) {
  const decision = currentDecision(view);
  const appeal = view.appeals.find(({ decisionId }) => decisionId === decision?.id);
  const reversal = decision?.reversedAt
    ? view.timeline.findLast(({ kind, reference }) => kind === "reversed" && reference === view.reference)
    : undefined;
  return (
    <DecideColumn title="Decided">
      <DecideBody>
        <UnsentDraft view={view} />
        <p className="text-muted">
          Closed {view.closedAt ? <Instant at={view.closedAt} /> : null}. New signals open a new case.
        </p>
        {reversal ? (
          <Banner
            title={
              <>
                Reversed{reversal.by ? ` by ${reversal.by}` : ""},{" "}
                <Instant at={reversal.at} className="font-normal" />
              </>
            }
          >
            {reversal.detail}
          </Banner>
        ) : null}
        {decision ? <DecisionRecord decision={decision} clauses={view.policy.clauses} /> : null}
        {appeal ? (
          <p>
            Appealed: <Reference value={appeal.reference} href={paths.appeal(appeal.reference)} />
          </p>
        ) : null}
      </DecideBody>
      {decision ? <LiftPanel view={view} decisionId={decision.id} /> : null}
    </DecideColumn>
  );
}
