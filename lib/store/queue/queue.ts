import type { CaseStatus } from "@/lib/domain/records";
import type { Severity } from "@/lib/domain/triage/signal";
import { viewersJson } from "@/lib/store/cases/looks";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import type { NamedSubject } from "@/lib/store/subjects/subject-json";
import type { CaseFilter } from "./queue-filter";
import { inOrder, type QueueOrder, type QueuePosition, walk } from "./queue-walk";

export type NamedPerson = { id: string; name: string };

export type QueuedCase = {
  id: string;
  reference: string;
  subject: NamedSubject;
  policy: string;
  status: CaseStatus;
  severity: Severity;
  repeat: boolean;
  interim: boolean;
  trusted: boolean;
  unreached: boolean;
  requestsPerHour: number;
  signalCount: number;
  openedAt: Date;
  lastSignalAt: Date;
  dueAt: Date;
  actBy: Date;
  claimedBy: string | null;
  claimantName: string | null;
  claimUntil: Date | null;
  assignee: NamedPerson | null;
  snoozedUntil: Date | null;
  askedBy: NamedPerson | null;
  askedAt: Date | null;
  viewers: NamedPerson[];
};

const personJson = (alias: string) => {
  const person = Prisma.raw(alias);
  return Prisma.sql`case when ${person}.id is not null
    then json_build_object('id', ${person}.id, 'name', ${person}.name) end`;
};

/** What `subjectJson` says, from the case itself. */
const SUBJECT = Prisma.sql`json_build_object(
  'id', t.subject_id, 'kind', c.scope, 'safetyIdentifier', c.safety_identifier,
  'organization', json_build_object('id', o.id, 'externalId', o.external_id, 'name', o.name, 'zdr', o.zdr))`;

/** One keyset page, strictly after `from`: the page is cut before anything is joined to it. */
export function queuePage(
  tx: Db,
  page: {
    personId: string;
    now: Date;
    filter: CaseFilter;
    order: QueueOrder;
    from: QueuePosition | null;
    limit: number;
  },
): Promise<QueuedCase[]> {
  const ordered = inOrder(page.order, Prisma.sql`key`, Prisma.sql`id`);
  return tx.$queryRaw<QueuedCase[]>`
    with page as (select id, key from (${walk(page)}) walked order by ${ordered} limit ${page.limit})
    select c.id, c.reference, ${SUBJECT} as subject, v.document->>'title' as policy,
      c.status, c.severity, c.repeat, c.interim, c.grant_at_flag_id is not null as trusted,
      exists (select from unreached_notices u where u.standing_id = c.standing_id and u.visible_at <= ${page.now})
        as unreached,
      c.blast_requests_per_hour as "requestsPerHour",
      c.signal_count as "signalCount", c.opened_at as "openedAt", c.last_signal_at as "lastSignalAt",
      c.due_at as "dueAt", c.act_by as "actBy",
      c.claimed_by as "claimedBy", p.name as "claimantName", c.claim_until as "claimUntil",
      ${personJson("a")} as assignee, c.snoozed_until as "snoozedUntil",
      ${personJson("q")} as "askedBy", r.sent_at as "askedAt",
      ${viewersJson(page.personId, page.now)} as viewers
    from page
      join cases c on c.id = page.id
      join standings t on t.id = c.standing_id
      join organizations o on o.id = c.organization_id
      join policy_versions v on v.id = c.policy_version_id
      left join people p on p.id = c.claimed_by
      left join people a on a.id = c.assignee_id
      left join case_remarks r on r.id = c.open_question_id
      left join people q on q.id = r.author_id
    order by ${inOrder(page.order, Prisma.sql`page.key`, Prisma.sql`page.id`)}`;
}

/** The order whose index holds what is asked for; sources lead a walk only where nothing else is asked of it. */
function orderToCount({ late, monitor, model, ...others }: CaseFilter): QueueOrder {
  const hasSource = monitor !== undefined || model !== undefined;
  const isNarrowed = Object.values(others).some((value) => value !== undefined && value !== false);
  return late || (hasSource && (isNarrowed || (monitor !== undefined && model !== undefined)))
    ? "due"
    : "urgent";
}

/** How many cases each filter finds, counted as far as `most`. */
export async function queueCounts(
  tx: Db,
  filters: readonly CaseFilter[],
  now: Date,
  most: number,
): Promise<number[]> {
  if (filters.length === 0) return [];
  const counts = filters.map((filter, index) => {
    const order = orderToCount(filter);
    const found = walk({ filter, now, order, from: null, limit: most });
    return Prisma.sql`select ${index}::int as index,
      (select count(*)::int from (select from (${found}) found limit ${most}) x) as count`;
  });
  const rows = await tx.$queryRaw<{ index: number; count: number }[]>`
    ${Prisma.join(counts, " union all ")} order by index`;
  return rows.map(({ count }) => count);
}
