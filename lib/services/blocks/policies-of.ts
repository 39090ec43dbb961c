import type { Policy } from "@/lib/domain/policy/policy";
import type { Db } from "@/lib/store/database";
import { policyInEffect } from "@/lib/store/policies/policies";

type UnderPolicy = { policyKey: string };

/** The policies in effect of these records, by record. */
export async function policiesOf(
  tx: Db,
  records: readonly UnderPolicy[],
): Promise<(of: UnderPolicy) => Policy> {
  const policies = new Map<string, Policy>();
  for (const key of new Set(records.map(({ policyKey }) => policyKey)))
    policies.set(key, await policyInEffect(tx, key));
  return ({ policyKey }) => {
    const policy = policies.get(policyKey);
    if (!policy) throw new Error("a record without a policy");
    return policy;
  };
}
