import { DecisionRecord } from "@/components/record/decision-record";
import { Instant } from "@/components/record/instant";
import { Statement } from "@/components/record/statement";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { AppealView } from "@/lib/contract/console/appeal";
import { Evidence } from "./evidence";

/** The left column: the notice as the customer read it, and what stood behind it. */
export function DecisionUnderAppeal({ view }: { view: AppealView }) {
  const { notice, decision, signals } = view;
  return (
    <div className="flex flex-col gap-6">
      <Section title="As it was sent" aside={notice ? <Instant at={notice.visibleAt} /> : null}>
        {notice ? (
          <Statement statement={notice.statement} level={3} />
        ) : (
          <p className="text-muted">No notice was sent for this decision.</p>
        )}
      </Section>
      <Section title="What only we see">
        <div className="flex flex-col gap-2">
          <Disclosure open summary={`Decided by ${decision.by.name}`}>
            <DecisionRecord decision={decision} />
          </Disclosure>
          <Disclosure
            summary={signals.length === 1 ? "1 signal" : `${signals.length.toLocaleString("en-GB")} signals`}
          >
            <Evidence view={view} />
          </Disclosure>
        </div>
      </Section>
    </div>
  );
}
