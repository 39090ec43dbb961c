import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import type { Run } from "@/lib/store/batch";

/** The one change of a standing that a batch makes: its next version and the entry that tells of it. */
export type StandingChange = {
  standingId: string;
  version: number;
  action: "case.opened" | "case.settled";
  organizationId: string;
  caseId: string;
  /** Ids and codes, never content. */
  details: Record<string, unknown>;
};

const ADVANCE = {
  name: "intake_advance",
  text: `update standings set version = changed.version
    from unnest($1::uuid[], $2::int[]) as changed (id, version) where standings.id = changed.id`,
};

const ENTRIES = {
  name: "intake_entries",
  text: `insert into audit_entries (id, entity, entity_id, version, action, organization_id, case_id, details,
      actor_kind, actor_id, actor_name, at)
    select id, 'standing', entity_id, version, action, organization_id, case_id, details::jsonb,
      $8::"ActorKind", $9, $10, $11
    from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::text[])
      as new (id, entity_id, version, action, organization_id, case_id, details)`,
};

export async function recordChanges(
  run: Run,
  changes: readonly StandingChange[],
  actor: Actor,
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const column = <Key extends keyof StandingChange>(key: Key) => changes.map((change) => change[key]);
  await run(ADVANCE, [column("standingId"), column("version")]);
  await run(ENTRIES, [
    changes.map(newId),
    column("standingId"),
    column("version"),
    column("action"),
    column("organizationId"),
    column("caseId"),
    changes.map(({ details }) => JSON.stringify(details)),
    actor.kind,
    actor.id,
    actor.name,
    now,
  ]);
}
