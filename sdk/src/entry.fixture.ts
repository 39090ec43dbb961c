import { vi } from "vitest";
import { Restrictions } from "./restrictions";
import type { Columns, Entry, Group, NumberedTerms } from "./wire";

export const MODEL = "gpt-5.3-codex";
const HOUR = 3_600_000;
let count = 0;

/** A restriction of Northwind's user u-1 that runs for a week from now, but for what is given. */
export function entryOf(given: Partial<Entry> & { startsInMs?: number; endsInMs?: number } = {}): Entry {
  const { startsInMs = -1_000, endsInMs = 168 * HOUR, ...members } = given;
  const id = `restriction-${++count}`;
  return {
    id,
    sequence: 0,
    organization: "org_northwind",
    safety_identifier: "u-1",
    scope: members.safety_identifier === null ? "organization" : "end_user",
    models: ["gpt-5.3*"],
    case_id: `C-${id}`,
    code: "cyber_policy",
    effective_at: new Date(Date.now() + startsInMs).toISOString(),
    expires_at: new Date(Date.now() + endsInMs).toISOString(),
    appeal_url: `https://recourse.example/a/C-${id}`,
    message: `Access is limited (case C-${id}).`,
    ...members,
  };
}

export function restrictionsOf(entries: readonly Entry[]): Restrictions {
  const restrictions = new Restrictions();
  for (const entry of entries) restrictions.put(entry);
  return restrictions;
}

/** A restriction as it stands in a snapshot: terms of its own, a group of its own, and its columns. */
export function linesOf(entry: Entry, terms: number): [NumberedTerms, Group, Columns] {
  const { scope, models, code, message, appeal_url, organization } = entry;
  const ends = Date.parse(entry.expires_at);
  return [
    { terms, scope, models, code, message, appeal_url },
    { organization, terms, count: 1, latest: ends },
    {
      ids: [entry.id],
      safety_identifiers: [entry.safety_identifier],
      case_ids: [entry.case_id],
      effective_at: [Date.parse(entry.effective_at)],
      expires_at: [ends],
    },
  ];
}

/** Waits until it holds. */
export const until = (holds: () => boolean | Promise<boolean>) =>
  vi.waitUntil(holds, { timeout: 10_000, interval: 5 });

export const northwind = (safetyIdentifier: string | null = "u-1", model = MODEL) => ({
  organization: "org_northwind",
  safetyIdentifier,
  model,
});
