import type { Policy } from "@/lib/domain/policy/policy";
import type { MonitorKind } from "@/lib/domain/triage/signal";
import { newId } from "@/lib/ids";
import type { Run } from "@/lib/store/batch";
import { documentOfJson } from "@/lib/store/policies/policy-json";

export type KnownOrganization = { id: string; externalId: string; zdr: boolean };
export type KnownMonitor = { id: string; name: string; kind: MonitorKind };

// `zdr` is part of a key, so this lock keeps an organization from turning to zero data retention until commit.
const ORGANIZATIONS = {
  name: "intake_organizations",
  text: `select id, external_id as "externalId", zdr from organizations
    where external_id = any($1::text[]) order by id for key share`,
};

export async function organizationsByExternalId(
  run: Run,
  externalIds: readonly string[],
): Promise<Map<string, KnownOrganization>> {
  const rows = await run<KnownOrganization>(ORGANIZATIONS, [externalIds]);
  return new Map(rows.map((row) => [row.externalId, row]));
}

const POLICIES = {
  name: "intake_policies",
  text: `select distinct on (policy_key) policy_key as key, version, id as "versionId", document
    from policy_versions where policy_key = any($1::text[]) order by policy_key, version desc`,
};

type PolicyRow = { key: string; version: number; versionId: string; document: unknown };

export async function policiesByKey(run: Run, keys: readonly string[]): Promise<Map<string, Policy>> {
  const rows = await run<PolicyRow>(POLICIES, [keys]);
  return new Map(rows.map(({ document, ...row }) => [row.key, { ...documentOfJson(document), ...row }]));
}

const MONITORS = {
  name: "intake_monitors",
  text: "select id, name, kind from monitors where name = any($1::text[])",
};

const NEW_MONITORS = {
  name: "intake_new_monitors",
  text: `insert into monitors (id, name, kind, created_at)
    select id, name, kind::"MonitorKind", $4 from unnest($1::uuid[], $2::text[], $3::text[]) as new (id, name, kind)
    order by name on conflict do nothing`,
};

/** Monitors by name; those never heard of are registered with the kind they came with. */
export async function monitorsByName(
  run: Run,
  kinds: ReadonlyMap<string, MonitorKind>,
  now: Date,
): Promise<Map<string, KnownMonitor>> {
  const names = [...kinds.keys()];
  const find = async () =>
    new Map((await run<KnownMonitor>(MONITORS, [names])).map((row) => [row.name, row]));
  const known = await find();
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  await run(NEW_MONITORS, [missing.map(newId), missing, missing.map((name) => kinds.get(name)), now]);
  return find();
}
