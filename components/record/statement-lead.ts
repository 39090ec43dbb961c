import type { StatementView } from "@/lib/contract/statement";
import { exactInstant } from "./format-time";

/** The first sentence of a notice: the state, and until when. */
export function statementLead(statement: StatementView): string {
  const { kind, subject, organization, expiresAt, effectiveAt, timezone } = statement;
  const whom = subject.kind === "end_user" ? "one user" : `the whole organization ${organization}`;
  const instant = (at: Date) => exactInstant(at, timezone, { month: "long" });
  switch (kind) {
    case "warning":
      return `This is a warning about ${whom}. Nothing is limited.`;
    case "limit":
      return `Access for ${whom} is limited until ${expiresAt ? instant(expiresAt) : "further notice"}.`;
    case "restored":
      return `Access for ${whom} is restored since ${instant(effectiveAt)}.`;
    case "warning_voided":
      return `The warning about ${whom} is withdrawn. It no longer counts.`;
    case "appeal_received":
      return "Your appeal has arrived. A person who did not take the decision will read it.";
    case "appeal_question":
      return "We have a question about your appeal.";
    case "appeal_decided":
      return "Your appeal has been decided.";
  }
}
