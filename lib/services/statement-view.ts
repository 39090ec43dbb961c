import type { StatementView } from "@/lib/contract/statement";
import { catalogFor } from "@/lib/delivery/catalog/find";
import { noticeLead } from "@/lib/delivery/notice-lead";
import type { Statement } from "@/lib/domain/statement";

/** A statement of reasons as a page shows it: the words are the notice's own. */
export function statementViewOf(statement: Statement): StatementView {
  const words = catalogFor(statement.locale);
  const { consequence, models } = statement;
  return {
    ...statement,
    lead: noticeLead(statement, words),
    remedies: statement.remedies.map((remedy) => words.remedies[remedy]),
    consequence: consequence ? words.consequence(consequence, models) : [],
  };
}
