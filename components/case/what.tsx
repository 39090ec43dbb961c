import { DecisionRecord } from "@/components/record/decision-record";
import { History } from "@/components/record/history";
import { SignalTable } from "@/components/record/signal-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";
import { Evidence } from "./evidence";
import { SignalVolume } from "./signal-volume";

const kindWords = { dismiss: "Dismissal", warn: "Warning", revoke: "Limit" } as const;

/** The middle column: what was seen, and what happened before. */
export function What({ view }: { view: CaseView }) {
  const { policy, signals, decisions } = view;
  return (
    <div className="flex flex-col gap-7">
      <Section title="Signals" aside={signalWords(view)}>
        <SignalVolume view={view} />
        <Evidence view={view}>{(excerpts) => <SignalTable signals={signals} excerpts={excerpts} />}</Evidence>
      </Section>
      {decisions.length > 0 ? (
        <Section title="Decisions on this case">
          <div className="flex flex-col gap-2">
            {decisions.toReversed().map((decision, index) => (
              <Disclosure
                key={decision.id}
                open={index === 0}
                summary={`${kindWords[decision.kind]} by ${decision.by.name}`}
              >
                <DecisionRecord decision={decision} clauses={policy.clauses} />
              </Disclosure>
            ))}
          </div>
        </Section>
      ) : null}
      <Section title="History" aside="of this subject under this policy, newest first">
        <History entries={view.history.toReversed()} hrefOf={paths.record} />
      </Section>
    </div>
  );
}

function signalWords({ signalCount, signals, policy }: CaseView): string {
  const amount = (count: number) => count.toLocaleString("en-GB");
  const words = `${amount(signalCount)} counted, of a score of ${policy.scoreFloor} or more`;
  return signals.length < signalCount ? `${words}; the newest ${amount(signals.length)} are here` : words;
}
