import type { Limit } from "./limit.js";
import type { OrganizationLimits, UnreadGroup } from "./organization-limits.js";
import { Restrictions } from "./restrictions.js";
import { SharedTerms } from "./shared-terms.js";
import type { Columns, Group, NumberedTerms } from "./wire.js";

// Restrictions as lines of JSON: terms, and groups with their columns (see wire.ts), in a snapshot and in a saved state.
// Of the columns no more is read at first than where they end.

const NEWLINE = 10;
const MOST_IN_GROUP = 1_000;

/** The first line of a text, the restrictions of those between, and the last line. Throws where it is none of these. */
export function readLimitLines<Head, End>(
  text: Uint8Array,
): { head: Head; restrictions: Restrictions; end: End } {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  let at = 0;
  const next = () => {
    const from = at;
    const end = bytes.indexOf(NEWLINE, from);
    if (end < 0) throw new Error("it was cut off");
    at = end + 1;
    return bytes.subarray(from, end);
  };
  const head: Head = JSON.parse(next().toString());
  const restrictions = new Restrictions();
  const terms: SharedTerms[] = [];
  for (;;) {
    const line: NumberedTerms | Group | End = JSON.parse(next().toString());
    if (isGroup(line)) {
      const shared = terms[line.terms];
      if (!shared) throw new Error(`there are no terms ${line.terms}`);
      const { count, latest } = line;
      restrictions.addUnread(line.organization, { shared, count, latest, columns: next() });
    } else if (isTerms(line)) terms[line.terms] = new SharedTerms(line);
    else if (at === bytes.length) return { head, restrictions, end: line };
    else throw new Error("more came after its end");
  }
}

const isGroup = (line: unknown): line is Group => (line as Partial<Group>).organization !== undefined;
const isTerms = (line: unknown): line is NumberedTerms =>
  (line as Partial<NumberedTerms>).terms !== undefined;

/** Restrictions as lines. Some may change or be read between two of them: each line is of its own instant. */
export function* limitLinesOf(restrictions: Restrictions): Generator<string | Uint8Array> {
  const numbers = new Map<SharedTerms, number>();
  for (const [organization, limits] of restrictions.organizations)
    for (const { shared, count, latest, columns } of groupsOf(limits)) {
      let terms = numbers.get(shared);
      if (terms === undefined) {
        terms = numbers.size;
        numbers.set(shared, terms);
        yield lineOf({ ...shared.terms, terms } satisfies NumberedTerms);
      }
      yield lineOf({ organization, terms, count, latest } satisfies Group);
      yield columns;
      yield "\n";
    }
}

const lineOf = (value: object) => `${JSON.stringify(value)}\n`;

function* groupsOf(limits: OrganizationLimits): Generator<UnreadGroup> {
  if (limits.unread) {
    // Kept by the generator: they may be read meanwhile, and what came of them is as good.
    yield* limits.unread;
    return;
  }
  const groups = new Map<SharedTerms, [identifier: string | null, limit: Limit][]>();
  for (const [identifier, first] of chainsOf(limits))
    for (let limit = first; limit; limit = limit.next) {
      const group = groups.get(limit.shared) ?? [];
      groups.set(limit.shared, group);
      group.push([identifier, limit]);
      if (group.length < MOST_IN_GROUP) continue;
      yield groupOf(limit.shared, group);
      groups.delete(limit.shared);
    }
  for (const [shared, group] of groups) yield groupOf(shared, group);
}

function* chainsOf({ whole, endUsers }: OrganizationLimits): Generator<[string | null, Limit | null]> {
  yield [null, whole];
  yield* endUsers;
}

function groupOf(shared: SharedTerms, limits: [identifier: string | null, limit: Limit][]): UnreadGroup {
  const columns: Columns = {
    ids: limits.map(([, { id }]) => id),
    safety_identifiers: limits.map(([identifier]) => identifier),
    case_ids: limits.map(([, { caseId }]) => caseId),
    effective_at: limits.map(([, { effectiveAt }]) => effectiveAt),
    expires_at: limits.map(([, { endsAt }]) => endsAt),
  };
  const latest = Math.max(...columns.expires_at);
  return { shared, count: limits.length, latest, columns: Buffer.from(JSON.stringify(columns)) };
}
