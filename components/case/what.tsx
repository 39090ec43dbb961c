import { History } from "@/components/record/history";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";
import { EarlierDecisions } from "./earlier-decisions";
import { Signals } from "./signals";

/** The middle column: what was seen, and what happened before. */
export function What({ view }: { view: CaseView }) {
  return (
    <div className="flex flex-col gap-7">
      <Signals view={view} />
      <EarlierDecisions view={view} />
      <Section title="History" aside="of this subject under this policy, newest first">
        <History entries={view.history.toReversed()} hrefOf={paths.record} />
      </Section>
    </div>
  );
}
