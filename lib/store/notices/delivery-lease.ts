import type { NoticeKind } from "@/lib/domain/notice/statement";
import type { AccessNoticeKind } from "@/lib/domain/trusted-access/access-notice";
import { runOne, type Statement } from "@/lib/store/batch";

/** Where an event is posted to, and what it is signed with now, the newest first, still encrypted. */
export type PostedTo = {
  id: string;
  organizationId: string;
  url: string;
  isDisabled: boolean;
  secrets: Uint8Array[];
};

export type Leased = {
  id: string;
  attempts: number;
  recipient: string;
  /** The endpoint that a webhook goes to; null for a mail. */
  endpointId: string | null;
  /** Null for a mail, and once the endpoint was removed. */
  endpoint: PostedTo | null;
  messageId: string;
  noticeId: string;
  kind: NoticeKind | null;
  accessKind: AccessNoticeKind | null;
  /** The dispute that it answers. */
  disputeId: string | null;
  /** What it tells of, unless that is an interim limit, trusted access or the answer to a dispute. */
  decision: { id: string; standingId: string } | null;
  caseId: string | null;
  applicationId: string | null;
  /** Whose dispute it answers. */
  blockId: string | null;
  title: string;
  text: string;
  html: string;
  /** The plain address in the notice, where it has one. */
  address: string | null;
  organizationId: string;
  /** The case's, the application's or the block's. */
  reference: string;
  visibleAt: Date;
};

/**
 * Nothing else is being posted to the endpoint of delivery `d`: one that never answers keeps one attempt waiting, and
 * no more. By the leases alone, so that what a dead worker was at holds nothing up for longer.
 */
export const endpointIsFree = (now: `$${number}`) => `not exists (
  select from deliveries busy
  where busy.endpoint_id = d.endpoint_id and busy.id <> d.id and busy.status = 'pending' and busy.lease_until > ${now})`;

const LEASE: Statement = {
  name: "delivery_lease",
  text: `update deliveries d set attempts = d.attempts + 1, lease_until = $3
    from notices n left join decisions on decisions.id = n.decision_id
      left join restrictions on restrictions.id = n.restriction_id
      left join cases c on c.id = coalesce(decisions.case_id, restrictions.case_id)
      left join access_applications a on a.id = n.application_id
      left join block_disputes on block_disputes.id = n.dispute_id
      left join blocks b on b.id = block_disputes.block_id
    where n.id = d.notice_id and d.id = $1 and d.status = 'pending' and d.next_attempt_at <= $2
      and (d.lease_until is null or d.lease_until <= $2)
      and n.visible_at <= $2 and n.withdrawn_at is null and ${endpointIsFree("$2")}
    returning d.id, d.attempts, d.recipient, d.endpoint_id as "endpointId", d.message_id as "messageId",
      n.id as "noticeId", n.kind::text, n.access_kind::text as "accessKind", n.application_id as "applicationId",
      n.dispute_id as "disputeId", b.id as "blockId",
      case when n.decision_id is not null
        then json_build_object('id', n.decision_id, 'standingId', n.standing_id) end as decision, c.id as "caseId",
      n.title, n.text, n.html,
      n.statement #>> '{appeal,url}' as address, n.organization_id as "organizationId",
      coalesce(c.reference, a.reference, b.reference) as reference, n.visible_at as "visibleAt",
      (select json_build_object('id', e.id, 'organizationId', e.organization_id, 'url', e.url,
          'isDisabled', e.disabled_at is not null)
        from webhook_endpoints e where e.id = d.endpoint_id and e.removed_at is null) as endpoint,
      array(select s.encrypted from webhook_secrets s
        where s.endpoint_id = d.endpoint_id and (s.expires_at is null or s.expires_at > $2)
        order by s.created_at desc) as secrets`,
};

type Row = Omit<Leased, "endpoint"> & { endpoint: Omit<PostedTo, "secrets"> | null; secrets: Uint8Array[] };

/**
 * Takes one delivery for one attempt, by one conditional update: due, seen by nobody else at the moment, its notice
 * visible and not withdrawn, its endpoint free. Null otherwise.
 */
export async function leaseDelivery(id: string, now: Date, leaseUntil: Date): Promise<Leased | null> {
  const [row] = await runOne<Row>(LEASE, [id, now, leaseUntil]);
  if (!row) return null;
  const { endpoint, secrets, ...leased } = row;
  return { ...leased, endpoint: endpoint && { ...endpoint, secrets } };
}
