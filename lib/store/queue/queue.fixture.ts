import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { transaction } from "@/lib/store/transaction";

const system: Actor = { kind: "system", id: "system:test", name: "system:test" };

/**
 * So many open cases of as many end users of one organization, past every service: for what only volume shows. The
 * n-th of a batch (from 1) is to be acted on n seconds after `from` and due an hour after that.
 */
export async function openCases(
  count: number,
  policyVersionId: string,
  policyKey: string,
  from: Date,
): Promise<void> {
  const organizationId = newId();
  const batch = newId();
  await transaction(async (tx) => {
    await tx.organization.create({
      data: { id: organizationId, externalId: batch, name: "Northwind", createdAt: from },
    });
    await appendAudit(tx, [
      {
        entity: "organization",
        entityId: organizationId,
        version: 1,
        action: "tested",
        actor: system,
        at: from,
      },
    ]);
    await tx.$executeRaw`
      create temporary table batch on commit drop as
      select n, gen_random_uuid() as subject, gen_random_uuid() as standing, gen_random_uuid() as item
      from generate_series(1, ${count}::int) n`;
    await tx.$executeRaw`
      insert into subjects (id, organization_id, kind, safety_identifier, created_at)
      select subject, ${organizationId}::uuid, 'end_user', 'user-' || n, ${from} from batch`;
    await tx.$executeRaw`
      insert into standings (id, subject_id, policy_key, version, created_at)
      select standing, subject, ${policyKey}, 1, ${from} from batch`;
    await tx.$executeRaw`
      insert into audit_entries (id, entity, entity_id, version, action, actor_kind, actor_id, actor_name, at, details)
      select gen_random_uuid(), 'standing', standing, 1, 'tested', 'system', 'system:test', 'system:test', ${from}, '{}'
      from batch`;
    await tx.$executeRaw`
      insert into cases (id, reference, standing_id, version, policy_version_id, severity, opened_at, due_at, act_by,
        signal_count, last_signal_at)
      select item, 'C-' || ${batch} || n, standing, 1, ${policyVersionId}::uuid, 'medium', ${from},
        ${from}::timestamptz + interval '1 hour' + n * interval '1 second',
        ${from}::timestamptz + n * interval '1 second', 3, ${from}
      from batch`;
  });
}
