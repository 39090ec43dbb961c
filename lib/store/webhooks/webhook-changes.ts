import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

export type EndpointChange = {
  id: string;
  at: Date;
  action: string;
  url: string;
  actorKind: string;
  actorName: string;
};

/** One keyset page of the audit entries of an organization's endpoints, newest first, strictly before `from`. */
export function endpointChanges(
  tx: Db,
  page: { organizationId: string; from: { at: Date; id: string } | null; limit: number },
): Promise<EndpointChange[]> {
  const { organizationId, from, limit } = page;
  const beyond = from ? Prisma.sql`and (e.at, e.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  return tx.$queryRaw<EndpointChange[]>`
    select e.id, e.at, e.action, w.url, e.actor_kind as "actorKind", e.actor_name as "actorName"
    from audit_entries e join webhook_endpoints w on w.id = e.entity_id
    where e.entity = 'webhook_endpoint' and e.organization_id = ${organizationId}::uuid ${beyond}
    order by e.at desc, e.id desc limit ${limit}`;
}
