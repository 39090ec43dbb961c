import { History } from "@/components/record/history";
import { SignalTable } from "@/components/record/signal-table";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";
import { EarlierDecisions } from "./earlier-decisions";
import { Evidence } from "./evidence";
import { SignalVolume } from "./signal-volume";

/** The middle column: what was seen, and what happened before. */
export function What({ view }: { view: CaseView }) {
  const { signals } = view;
  return (
    <div className="flex flex-col gap-7">
      <Section title="Signals" aside={signalWords(view)}>
        <SignalVolume view={view} />
        <Evidence view={view}>{(excerpts) => <SignalTable signals={signals} excerpts={excerpts} />}</Evidence>
      </Section>
      <EarlierDecisions view={view} />
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
