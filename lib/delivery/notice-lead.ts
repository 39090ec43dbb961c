import { localInstant } from "@/lib/domain/notice/local-instant";
import type { Statement } from "@/lib/domain/notice/statement";
import type { Catalog } from "./catalog/en";

/** What still limits access when this decision does not, in a sentence. */
export function stillLimitedSentence(
  { stillLimited, timezone }: Statement,
  { dates, ...words }: Catalog,
): string | null {
  if (!stillLimited) return null;
  return words.stillLimited[stillLimited.scope](localInstant(stillLimited.until, timezone, dates));
}

/** `said` a policy may say in its own words; what follows from the case stays. */
type Opening = { said: string[]; follows?: string[] };

function openingOf(statement: Statement, words: Catalog): Opening {
  const { lead } = words;
  const { models, effectiveAt, expiresAt, timezone, about } = statement;
  const subject = { ...statement.subject, organization: statement.organization };
  const since = localInstant(effectiveAt, timezone, words.dates);
  const until = expiresAt && localInstant(expiresAt, timezone, words.dates);
  const running = until ? [words.runsUntil(until)] : [];
  switch (statement.kind) {
    case "warning":
      return { said: lead.warning(subject) };
    case "limit":
      return { said: lead.limit(subject, models, until ?? "") };
    case "restored": {
      const why = statement.ended && words.ended[statement.ended];
      return { said: lead.restored(subject, models, since), follows: why ? [why] : [] };
    }
    case "warning_voided":
      return { said: lead.warning_voided(subject, since) };
    case "about_to_end":
      return { said: lead.about_to_end(subject, models, until ?? "") };
    case "interim_limit":
      return { said: lead.interim_limit(subject, models, until ?? "") };
    case "interim_lifted":
      return { said: lead.interim_lifted(subject, models, since) };
    case "appeal_received":
      return { said: lead.appeal_received(about), follows: running };
    case "appeal_question":
      return { said: lead.appeal_question() };
    case "appeal_decided": {
      const result = statement.result ?? "upheld";
      const said = [lead.appeal_decided[result](about)];
      if (result === "upheld" || result === "withdrawn") return { said, follows: running };
      const effect =
        about === "limit" ? lead.restored(subject, models, since) : lead.warning_voided(subject, since);
      const instead = result === "narrowed" ? [lead.narrowed_to(statement.narrowedTo)] : [];
      return { said, follows: [...effect, ...instead] };
    }
  }
}

/** The state, until when, and the one thing to do: what a person reads first. `own` is how the policy says it. */
export function noticeLead(statement: Statement, words: Catalog, own: string[] | null = null): string[] {
  const { said, follows = [] } = openingOf(statement, words);
  return [...(own ?? said), ...follows];
}
