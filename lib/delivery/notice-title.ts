import { localInstant } from "@/lib/domain/notice/local-instant";
import type { Statement } from "@/lib/domain/notice/statement";
import type { Catalog } from "./catalog/en";

/** One line for a subject header and a list; without the identifier, since subjects are shown on lock screens. */
export function noticeTitle(statement: Statement, { title, dates }: Catalog): string {
  const { reference, expiresAt, timezone, result } = statement;
  const subject = { ...statement.subject, organization: statement.organization };
  const until = expiresAt ? localInstant(expiresAt, timezone, dates) : "";
  const appeal = statement.appeal?.reference ?? reference;
  switch (statement.kind) {
    case "warning":
      return title.warning(subject, reference);
    case "limit":
    case "interim_limit":
      return title[statement.kind](subject, reference, until);
    case "about_to_end":
      return title.about_to_end(reference, until);
    case "restored":
    case "interim_lifted":
    case "warning_voided":
      return title[statement.kind](reference);
    case "appeal_received":
    case "appeal_question":
      return title[statement.kind](appeal);
    case "appeal_decided":
      return title.appeal_decided(appeal, result ?? "upheld");
  }
}
