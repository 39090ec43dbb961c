import type { DisputeRow, DisputeView } from "@/lib/contract/console/dispute";
import type { Actor } from "@/lib/domain/actor";
import { missingToAnswer } from "@/lib/domain/block/decide-dispute";
import { DAY, minus } from "@/lib/domain/duration";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import {
  type DisputeFilter,
  disputeBy,
  disputePage,
  disputeRecord,
  type ListedDispute,
} from "@/lib/store/blocks/dispute-list";
import type { Db } from "@/lib/store/database";
import { namesOf } from "@/lib/store/names";
import { disputeNotice } from "@/lib/store/notices/sent-notices";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { keptText } from "../record/kept-text";
import { subjectViewOf } from "../record/subject-view";
import { policiesOf } from "./policies-of";

const RECORD_DAYS = 90;

async function rowsOf(tx: Db, disputes: readonly ListedDispute[]): Promise<DisputeRow[]> {
  const names = await namesOf(
    tx,
    disputes.map(({ answeredBy }) => answeredBy),
  );
  const policyOf = await policiesOf(
    tx,
    disputes.map(({ block }) => block.signal.standing),
  );
  return disputes.map(({ block, status, filedAt, answeredBy, answeredAt }) => {
    const { signal } = block;
    const { subject } = signal.standing;
    return {
      ...{ reference: block.reference, status, filedAt },
      subject: subjectViewOf({ subject, organization: subject.organization }),
      policy: policyOf(signal.standing).title,
      monitor: { name: signal.monitor.name, version: signal.monitorVersion },
      ...{ model: signal.model, occurredAt: signal.occurredAt },
      answer:
        answeredBy && answeredAt
          ? { by: { id: answeredBy, name: names.get(answeredBy) ?? "" }, at: answeredAt }
          : null,
    };
  });
}

type Page = { filter: DisputeFilter; cursor?: string | undefined; limit: number };

/** Disputes of blocked requests. */
export async function listDisputes(
  actor: Actor,
  { filter, cursor, limit }: Page,
): Promise<{ rows: DisputeRow[]; nextCursor: string | null }> {
  authorize(actor, "see_disputes");
  return snapshot(async (tx) => {
    const found = await disputePage(tx, { filter, from: positionOf(cursor), limit: limit + 1 });
    const { page, nextCursor } = pageOf(found, limit, ({ filedAt: at, id }) => ({ at, id }));
    return { rows: await rowsOf(tx, page), nextCursor };
  });
}

/** One of them with all that is known of the request: of content, nothing. Throws `not_found`. */
export async function getDispute(
  actor: Actor,
  input: { reference: string },
  now: Date,
): Promise<DisputeView> {
  authorize(actor, "see_disputes");
  return snapshot(async (tx) => {
    const reference = parseReference(input.reference, "B");
    const dispute = reference ? await disputeBy(tx, reference) : null;
    const [row] = dispute ? await rowsOf(tx, [dispute]) : [];
    if (!dispute || !row) throw notFound("dispute");
    const { requestId, responseId, score, severity, monitorId, monitorVersion } = dispute.block.signal;
    const since = minus(now, RECORD_DAYS * DAY);
    return {
      ...row,
      ...{ version: dispute.version, text: keptText(dispute.text, dispute.purgedAt), reason: dispute.reason },
      ...{ requestId, responseId, score, severity },
      record: await disputeRecord(tx, { monitorId, version: monitorVersion, since }),
      notice: await disputeNotice(tx, dispute.id),
      missing: missingToAnswer({ dispute }, actor),
    };
  });
}
