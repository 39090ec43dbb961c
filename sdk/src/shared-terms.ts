import { type ModelPatterns, patternsOf } from "./model-patterns.js";
import type { Terms } from "./wire.js";

const PLACEHOLDERS = /(\{case_id\}|\{until\})/;

/** What restrictions have in common: thousands of them keep one. */
export class SharedTerms {
  readonly models: ModelPatterns;
  private readonly message: string[];
  private readonly appealUrl: string[];

  constructor(readonly terms: Terms) {
    this.models = patternsOf(terms.models);
    this.message = terms.message.split(PLACEHOLDERS);
    this.appealUrl = terms.appeal_url.split(PLACEHOLDERS);
  }

  /** The terms' words for one case and its end, an RFC 3339 instant in UTC. */
  words(caseId: string, expiresAt: string): { message: string; appealUrl: string } {
    const until = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
    return {
      message: filled(this.message, caseId, until),
      appealUrl: filled(this.appealUrl, caseId, until),
    };
  }
}

function filled(parts: readonly string[], caseId: string, until: string): string {
  let text = "";
  for (const part of parts) text += part === "{case_id}" ? caseId : part === "{until}" ? until : part;
  return text;
}
