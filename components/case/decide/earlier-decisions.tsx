import { DecisionRecord } from "@/components/record/decision-record";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import type { DecisionView } from "@/lib/contract/console/decision";
import { currentDecision } from "./current-decision";

const kinds = { dismiss: "Dismissal", warn: "Warning", revoke: "Revocation" } as const;

/** What was decided on this case before and did not last: undone, returned or refused. */
export function EarlierDecisions({ view }: { view: CaseView }) {
  const current = currentDecision(view);
  const earlier = view.decisions.filter(({ id }) => id !== current?.id).toReversed();
  if (earlier.length === 0) return null;
  return (
    <Section title="Decided before on this case">
      <div className="flex flex-col gap-2">
        {earlier.map((decision) => (
          <Disclosure
            key={decision.id}
            summary={`${kinds[decision.kind]} by ${decision.by.name}${fate(decision)}`}
          >
            <DecisionRecord decision={decision} clauses={view.policy.clauses} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

function fate({ undoneAt, reversedAt, approval }: DecisionView): string {
  if (undoneAt) return ", undone";
  if (reversedAt) return ", reversed";
  return approval && approval.outcome !== "approved" ? `, ${approval.outcome} by ${approval.by.name}` : "";
}
