import type { CaseView } from "@/lib/contract/console/case";
import { ApprovalPanel } from "./approval-panel";
import { ClosedPanel } from "./closed-panel";
import { DecidePanel } from "./decide-panel";
import { SettlingPanel } from "./settling-panel";

/** The right column: what can be done now, whatever the case's status. */
export function Decide({ view }: { view: CaseView }) {
  switch (view.status) {
    case "open":
      return <DecidePanel view={view} />;
    case "awaiting_approval":
      return <ApprovalPanel view={view} />;
    case "settling":
      return <SettlingPanel view={view} />;
    case "closed":
      return <ClosedPanel view={view} />;
  }
}
