import { createSerializer, parseAsNumberLiteral } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { paths } from "@/lib/paths";

export const periods = [7, 30, 90] as const;

export type Days = (typeof periods)[number];

export const insightSearch = { days: parseAsNumberLiteral(periods).withDefault(30) };

const insightHref = createSerializer(insightSearch);

export const insightPath = (days: Days) => insightHref(paths.insight, { days });

/** The options of the page's queries, shared by the page that prefetches them and the views that show them. */
export const monitorsOf = (api: Api, days: Days) =>
  api.console.insight.monitors.queryOptions({ input: { days } });

export const reachOf = (api: Api, days: Days) => api.console.insight.reach.queryOptions({ input: { days } });

export const appealsOf = (api: Api, days: Days) =>
  api.console.insight.appeals.queryOptions({ input: { days } });
