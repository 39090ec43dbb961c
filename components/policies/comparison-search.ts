import { createSerializer, parseAsInteger } from "nuqs/server";
import { paths } from "@/lib/paths";

/** The two versions whose differences are shown. */
export const comparisonSearch = { from: parseAsInteger, to: parseAsInteger };

const serialize = createSerializer(comparisonSearch);

export const comparisonHref = (key: string, versions: { from: number; to: number }) =>
  serialize(paths.policy(key), versions);
