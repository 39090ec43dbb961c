import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { ApprovalPanel } from "./approval-panel";
import { ClosedPanel } from "./closed-panel";
import { DecidePanel } from "./decide-panel";
import { SettlingPanel } from "./settling-panel";

/** The right column: what can be done now, whatever the case's status. */
export function Decide({ view }: { view: CaseView }) {
  switch (view.status) {
    case "open":
      return (
        <Section title="Decide">
          <DecidePanel view={view} />
        </Section>
      );
    case "awaiting_approval":
      return (
        <Section title="Approve">
          <ApprovalPanel view={view} />
        </Section>
      );
    case "settling":
      return (
        <Section title="Decided">
          <SettlingPanel view={view} />
        </Section>
      );
    case "closed":
      return (
        <Section title="Decided">
          <ClosedPanel view={view} />
        </Section>
      );
  }
}
