import type { Statement } from "@/lib/domain/notice/statement";
import type { Catalog } from "./catalog/en";
import { localInstant } from "./instant";

/** What still limits access when this decision does not, in a sentence. */
export function stillLimitedSentence({ stillLimited, timezone }: Statement, words: Catalog): string | null {
  if (!stillLimited) return null;
  return words.stillLimited[stillLimited.scope](localInstant(stillLimited.until, timezone));
}

function opening(statement: Statement, words: Catalog): string[] {
  const { lead } = words;
  const { models, effectiveAt, expiresAt, timezone, about } = statement;
  const subject = { ...statement.subject, organization: statement.organization };
  const since = localInstant(effectiveAt, timezone);
  const until = expiresAt && localInstant(expiresAt, timezone);
  switch (statement.kind) {
    case "warning":
      return lead.warning(subject);
    case "limit":
      return lead.limit(subject, models, until ?? "");
    case "restored": {
      const why = statement.ended && words.ended[statement.ended];
      return [...lead.restored(subject, models, since), ...(why ? [why] : [])];
    }
    case "warning_voided":
      return lead.warning_voided(subject, since);
    case "about_to_end":
      return lead.about_to_end(subject, models, until ?? "");
    case "appeal_received":
      return [...lead.appeal_received(about), ...(until ? [words.runsUntil(until)] : [])];
    case "appeal_question":
      return lead.appeal_question();
    case "appeal_decided": {
      const result = statement.result ?? "upheld";
      const answer = lead.appeal_decided[result](about);
      if (result === "upheld" || result === "withdrawn")
        return [answer, ...(until ? [words.runsUntil(until)] : [])];
      const effect =
        about === "limit" ? lead.restored(subject, models, since) : lead.warning_voided(subject, since);
      return [answer, ...effect];
    }
  }
}

/** The state, until when, and the one thing to do: what a person reads first. */
export function noticeLead(statement: Statement, words: Catalog): string[] {
  const still = stillLimitedSentence(statement, words);
  return [...opening(statement, words), ...(still ? [still] : [])];
}
