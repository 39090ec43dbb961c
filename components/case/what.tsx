import { EarlierDecisions } from "@/components/case/decide/earlier-decisions";
import { Signals } from "@/components/case/signals/signals";
import type { CaseView } from "@/lib/contract/console/case";
import { CaseTimeline } from "./case-timeline";

/** The middle column: what was seen, and what happened before. */
export function What({ view }: { view: CaseView }) {
  return (
    <div className="flex flex-col gap-7">
      <Signals view={view} />
      <EarlierDecisions view={view} />
      <CaseTimeline view={view} />
    </div>
  );
}
