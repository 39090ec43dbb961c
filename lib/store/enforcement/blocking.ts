import type { RequestBlocking } from "@/lib/domain/policy/policy";
import { documentOfJson } from "@/lib/store/policies/policy-json";
import type { ReadRows } from "@/lib/store/snapshot-reader";

/** For whom a policy blocks single requests. */
export type BlockingRow = {
  policy: string;
  code: string;
  models: string[];
  appliesTo: RequestBlocking;
  /** Those concerned, where it is some. */
  organizations: string[];
};

/** Of the policies named, or of all. */
export async function readBlocking(read: ReadRows, keys: readonly string[] | "all"): Promise<BlockingRow[]> {
  const wanted = keys === "all" ? null : keys;
  const policies = await read<[string, unknown]>(
    `select policy_key, document from policies_in_effect
     where $1::text[] is null or policy_key = any($1) order by policy_key`,
    [wanted],
  );
  if (policies.length === 0) return [];
  const zdr = await read<[string]>("select external_id from organizations where zdr order by external_id");
  return policies.map(([policy, kept]) => {
    const { errorCode: code, coveredModels: models, requestBlocking: appliesTo } = documentOfJson(kept);
    const organizations = appliesTo === "zero_data_retention" ? zdr.map(([id]) => id) : [];
    return { policy, code, models, appliesTo, organizations };
  });
}
