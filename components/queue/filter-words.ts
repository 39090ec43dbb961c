import type { QueueFilter, QueueOrder } from "@/lib/contract/console/queue-filter";

/** How what has an id or a key is called. */
export type FilterNames = { policies: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

export type Phrase = { key: keyof QueueFilter; words: string };

/** Ages one chooses from, in hours. */
export const ages = [4, 24, 72, 168] as const;

export const ageWords = (hours: number): string =>
  hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : hours === 1 ? "an hour" : `${hours} hours`;

type Wording = {
  [Key in keyof QueueFilter]-?: (value: NonNullable<QueueFilter[Key]>, names: FilterNames) => string;
};

/** Each filter as the end of a sentence that begins with "Cases", in the order in which it reads best. */
const wording: Wording = {
  severity: (severity) => `of ${severity} severity`,
  scope: (scope) => (scope === "organization" ? "of whole organizations" : "of end users"),
  zdr: (zdr) => `${zdr ? "with" : "without"} zero data retention`,
  trusted: (trusted) => `${trusted ? "with" : "without"} trusted access`,
  policy: (policy, { policies }) => `under ${policies.get(policy) ?? policy}`,
  monitor: (monitor) => `flagged by ${monitor}`,
  model: (model) => `about ${model}`,
  repeat: (repeat) => (repeat ? "that went on after a warning" : "without an earlier warning"),
  late: (late) => (late ? "that are late" : "that are not late yet"),
  olderThanHours: (hours) => `older than ${ageWords(hours)}`,
  state: (state) =>
    ({
      awaiting_approval: "awaiting approval",
      awaiting_my_approval: "awaiting my approval",
      question: "with an open question",
    })[state],
  assignee: (assignee, { people }) =>
    `assigned to ${{ me: "me", none: "nobody" }[assignee] ?? people.get(assignee) ?? "somebody who left"}`,
  claimed: () => "claimed by me",
  unreached: () => "whose customer was not reached",
  snoozed: () => "that are snoozed",
  text: (text) => `matching “${text}”`,
};

export const orderWords: Record<QueueOrder, string> = {
  urgent: "most urgent first",
  due: "due first",
  oldest: "oldest first",
  blast: "most traffic first",
};

function phraseOf<Key extends keyof QueueFilter>(
  key: Key,
  filter: QueueFilter,
  names: FilterNames,
): Phrase[] {
  const value = filter[key];
  if (value === undefined) return [];
  const inWords = wording[key] as (value: QueueFilter[Key], names: FilterNames) => string;
  return [{ key, words: inWords(value, names) }];
}

/** The filter as phrases that follow "Cases". */
export function phrasesOf(filter: QueueFilter, names: FilterNames): Phrase[] {
  return (Object.keys(wording) as (keyof QueueFilter)[]).flatMap((key) => phraseOf(key, filter, names));
}

/** "Cases of critical severity, that are late, due first." */
export function sentenceOf(filter: QueueFilter, order: QueueOrder, names: FilterNames): string {
  const phrases = phrasesOf(filter, names).map(({ words }) => words);
  return `Cases ${[...phrases, orderWords[order]].join(", ")}.`;
}
