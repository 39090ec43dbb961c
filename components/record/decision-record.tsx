import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import type { DecisionView } from "@/lib/contract/console/decision";
import type { ClauseView, DismissalReason } from "@/lib/contract/values";
import { Instant } from "./instant";
import { gravityAnswers, intentAnswers } from "./proportionality-words";

export const dismissalWords: Record<DismissalReason, string> = {
  false_positive: "False positive",
  authorised_work: "Authorised work",
  insufficient_evidence: "Insufficient evidence",
  duplicate: "Duplicate",
};

const kinds = { dismiss: "Dismiss", warn: "Warn", revoke: "Revoke" } as const;
const answers = { approved: "Approved", returned: "Returned", refused: "Refused" } as const;

type DecisionRecordProps = {
  decision: DecisionView;
  /** To name the clause by its title. */
  clauses?: readonly ClauseView[];
};

/** What was decided, by whom and why, as staff may read it. */
export function DecisionRecord({ decision, clauses = [] }: DecisionRecordProps) {
  const { approval, proportionality } = decision;
  const clause = clauses.find(({ id }) => id === decision.clause)?.title ?? decision.clause;
  return (
    <Facts
      layout="stacked"
      facts={[
        { label: "Decision", value: kinds[decision.kind] },
        {
          label: decision.proposal || approval ? "Proposed" : "Decided",
          value: signed(decision.by.name, decision.decidedAt),
        },
        {
          label: "Reason",
          value: decision.dismissalReason && dismissalWords[decision.dismissalReason],
        },
        { label: "Clause", value: clause },
        { label: "Facts for the customer", value: prose(decision.facts) },
        { label: "Rationale (internal)", value: prose(decision.rationale) },
        { label: "Gravity", value: proportionality && said(gravityAnswers[proportionality.gravity]) },
        { label: "Intent", value: proportionality && said(intentAnswers[proportionality.intent]) },
        { label: "Note on proportion", value: prose(proportionality?.note ?? null) },
        { label: "Why identifiers cannot be relied on", value: prose(decision.overrideReason) },
        {
          label: approval ? answers[approval.outcome] : "",
          value: approval && (
            <>
              {signed(approval.by.name, approval.at)}
              {prose(approval.reason)}
            </>
          ),
        },
        { label: "Undone", value: decision.undoneAt && <Instant at={decision.undoneAt} /> },
        { label: "Reversed", value: decision.reversedAt && <Instant at={decision.reversedAt} /> },
      ]}
    />
  );
}

function signed(name: string, at: Date): ReactNode {
  return (
    <>
      by {name}, <Instant at={at} />
    </>
  );
}

function said({ short, words }: { short: string; words: string }): string {
  return `${short}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function prose(text: string | null): ReactNode {
  return text ? <p className="whitespace-pre-wrap">{text}</p> : null;
}
