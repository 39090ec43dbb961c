import type { StatementView } from "@/lib/contract/statement";
import { catalogFor } from "@/lib/delivery/catalog/find";
import { noticeLead } from "@/lib/delivery/notice-lead";
import { reviewWords } from "@/lib/delivery/review-words";
import { trustedAccessWords } from "@/lib/delivery/trusted-access-words";
import type { KeptStatement } from "@/lib/store/notices/statement";

/** A statement of reasons as a page shows it: the words are the notice's own. */
export function statementViewOf(statement: KeptStatement): StatementView {
  const words = catalogFor(statement.locale);
  const { consequence, models } = statement;
  return {
    ...statement,
    // Notices of before they were kept: what they said is in the words of the catalogue.
    lead: statement.lead ?? noticeLead({ ...statement, remedies: [] }, words),
    closing: statement.closing ?? [],
    trustedAccess: trustedAccessWords(statement, words)[0] ?? null,
    review: reviewWords(statement, words),
    consequence: consequence ? words.consequence(consequence, models) : [],
  };
}
