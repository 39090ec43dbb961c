import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { QueueFilter, QueueOrder } from "@/lib/contract/console/queue-filter";
import { paths } from "@/lib/paths";
import { queueViews, viewNamed } from "./queue-views";

/** What somebody has before them in the queue; `view` is a built-in view's name or a saved one's id. */
export type QueueState = { view: string | null; filter: QueueFilter; order: QueueOrder };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const parseAsYesOrNo = createParser<boolean>({
  parse: (text) => ({ yes: true, no: false })[text] ?? null,
  serialize: (value) => (value ? "yes" : "no"),
});
const parseAsYes = createParser<true>({
  parse: (text) => (text === "yes" ? true : null),
  serialize: () => "yes",
});
const parseAsAssignee = createParser<string>({
  parse: (text) => (text === "me" || text === "none" || uuid.test(text) ? text : null),
  serialize: String,
});

/** Each member of the filter under its own name. What is not one of its values is as if it were not there. */
const filterSearch = {
  policy: parseAsString,
  scope: parseAsStringLiteral(["end_user", "organization"]),
  severity: parseAsStringLiteral(["low", "medium", "high", "critical"]),
  repeat: parseAsYesOrNo,
  zdr: parseAsYesOrNo,
  trusted: parseAsYesOrNo,
  monitor: parseAsString,
  model: parseAsString,
  olderThanHours: parseAsInteger,
  assignee: parseAsAssignee,
  claimed: parseAsStringLiteral(["me"]),
  late: parseAsYesOrNo,
  unreached: parseAsYes,
  snoozed: parseAsYes,
  state: parseAsStringLiteral(["awaiting_approval", "awaiting_my_approval", "question"]),
  text: parseAsString,
} as const satisfies Record<keyof QueueFilter, unknown>;

export const queueSearch = {
  ...filterSearch,
  view: parseAsString,
  order: parseAsStringLiteral(["urgent", "due", "oldest", "blast"]).withDefault("urgent"),
};

export type QueueSearch = inferParserType<typeof queueSearch>;

const filterKeys = Object.keys(filterSearch) as (keyof QueueFilter)[];

/** The same filter whatever order its members were set in, without those that are not set. */
export function tidyFilter(filter: { [Key in keyof QueueFilter]?: QueueFilter[Key] | null }): QueueFilter {
  const set = filterKeys.filter((key) => (filter[key] ?? null) !== null && filter[key] !== "");
  return Object.fromEntries(set.map((key) => [key, filter[key]]));
}

export const sameFilter = (one: QueueFilter, other: QueueFilter): boolean =>
  JSON.stringify(tidyFilter(one)) === JSON.stringify(tidyFilter(other));

/** What an address shows. Where it names a built-in view and no filter, that view's own. */
export function stateOf({ view, order, ...search }: QueueSearch): QueueState {
  const filter = tidyFilter(search);
  const named = Object.keys(filter).length === 0 ? viewNamed(view) : undefined;
  return { view, order, filter: named?.filter ?? filter };
}

/** The built-in view that shows just this. */
export const builtInOf = ({ filter, order }: Pick<QueueState, "filter" | "order">) =>
  order === "urgent" ? queueViews.find((each) => sameFilter(each.filter, filter)) : undefined;

/** The address's parameters: a built-in view's name, or the whole filter, so that a link says all by itself. */
export function searchOf({ view, filter, order }: QueueState): {
  [Key in keyof QueueSearch]: QueueSearch[Key] | null;
} {
  const none = Object.fromEntries(Object.keys(queueSearch).map((key) => [key, null])) as {
    [Key in keyof QueueSearch]: null;
  };
  const saved = view && uuid.test(view) ? view : null;
  const builtIn = saved ? undefined : builtInOf({ filter, order });
  if (builtIn) return { ...none, view: builtIn.view };
  return { ...none, ...tidyFilter(filter), order, view: saved };
}

const serialize = createSerializer(queueSearch);

export const queueHref = (state: QueueState) => serialize(paths.queue, searchOf(state));

export const viewHref = ({ view, filter }: { view: string; filter: QueueFilter }) =>
  queueHref({ view, filter, order: "urgent" });

export const savedViewHref = ({
  id,
  filter,
  order,
}: {
  id: string;
  filter: QueueFilter;
  order: QueueOrder;
}) => queueHref({ view: id, filter, order });

/** The queue without a word on what to show: the last one shown is opened. */
export const isBare = ({ view, order, ...search }: QueueSearch) =>
  view === null && order === "urgent" && Object.values(search).every((value) => value === null);
