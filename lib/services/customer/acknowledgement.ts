import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { acknowledge, noticeToAcknowledge } from "@/lib/store/notices/acknowledgement";
import { authorize } from "../authorize";
import { obey } from "../obey";

/**
 * A member says that a notice reached the organization. That is delivery: a warning counts from now, unless a mail
 * came first. Saying it twice changes nothing. Throws `not_found` for a notice of somebody else, or not yet visible.
 */
export async function acknowledgeNotice(actor: Actor, input: { id: string }, now: Date) {
  authorize(actor, "acknowledge_notice");
  if (actor.kind !== "member") throw notFound("notice");
  const notice = await noticeToAcknowledge(input.id, actor.organizationId, now);
  if (!notice) throw notFound("notice");
  if (notice.acknowledgedAt) return { acknowledgedAt: notice.acknowledgedAt };
  const { standingId, decisionId } = notice;
  // First, so that a member who is cut off in between can simply say it again.
  if (notice.kind === "warning" && decisionId)
    await obey(
      actor,
      { standingId, command: { kind: "confirm_delivery", decisionId, deliveredAt: now } },
      now,
    );
  return { acknowledgedAt: await acknowledge(input.id, actor.id, now) };
}
