import type { QueueFilter, QueueOrder } from "@/lib/contract/console/queue-filter";
import { ages, type FilterNames, orderWords, phrasesOf } from "./filter-words";

type Facets = {
  policies: readonly { value: string }[];
  monitors: readonly { value: string }[];
  models: readonly { value: string }[];
  staff: readonly { id: string }[];
};

type Change = { filter: QueueFilter } | { order: QueueOrder };

export type FilterChoice = { id: string; label: string; also: string; isSet: boolean; change: Change };

export type ChoiceGroup = { heading: string; choices: FilterChoice[] };

const severities = ["critical", "high", "medium", "low"] as const;
const scopes = ["end_user", "organization"] as const;
const answers = [true, false] as const;
const states = ["awaiting_approval", "awaiting_my_approval", "question"] as const;
const orders = Object.keys(orderWords) as QueueOrder[];

/** By what a filter is found that its sentence does not say. */
const alsoCalled: Partial<Record<keyof QueueFilter, string>> = {
  assignee: "mine",
  claimed: "mine",
  olderThanHours: "age",
  repeat: "repeat",
  zdr: "ZDR",
};

/** Everything a filter can be set to, under the words it then has in the sentence. What is set can be taken out. */
export function filterChoices(
  facets: Facets,
  names: FilterNames,
  now: { filter: QueueFilter; order: QueueOrder },
): ChoiceGroup[] {
  const { policies, monitors, models, staff } = facets;
  const group = (heading: string, parts: readonly QueueFilter[]): ChoiceGroup => ({
    heading,
    choices: parts.flatMap((part) =>
      phrasesOf(part, names).map(({ key, words }) => {
        const isSet = now.filter[key] === part[key];
        const filter = isSet ? { ...now.filter, [key]: undefined } : { ...now.filter, ...part };
        const also = [heading, alsoCalled[key]].filter(Boolean).join(" ");
        return { id: `${heading} ${words}`, label: words, also, isSet, change: { filter } };
      }),
    ),
  });

  return [
    group(
      "Severity",
      severities.map((severity) => ({ severity })),
    ),
    group("Time", [{ late: true }, { late: false }, ...ages.map((olderThanHours) => ({ olderThanHours }))]),
    group("Who", [
      { assignee: "me" },
      { assignee: "none" },
      { claimed: "me" },
      ...staff.map(({ id }) => ({ assignee: id })),
    ]),
    group("Waiting", [...states.map((state) => ({ state })), { unreached: true }, { snoozed: true }]),
    group("Subject", [
      ...scopes.map((scope) => ({ scope })),
      ...answers.map((repeat) => ({ repeat })),
      ...answers.map((trusted) => ({ trusted })),
      ...answers.map((zdr) => ({ zdr })),
    ]),
    group(
      "Policy",
      policies.map(({ value }) => ({ policy: value })),
    ),
    group(
      "Monitor",
      monitors.map(({ value }) => ({ monitor: value })),
    ),
    group(
      "Model",
      models.map(({ value }) => ({ model: value })),
    ),
    {
      heading: "Order",
      choices: orders.map((order) => ({
        id: `Order ${order}`,
        label: orderWords[order],
        also: "order sort",
        isSet: order === now.order,
        change: { order },
      })),
    },
  ].filter(({ choices }) => choices.length > 0);
}
