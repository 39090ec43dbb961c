import { type Actor, systemActor } from "@/lib/domain/actor";
import { aboutOf, deadLetter } from "@/lib/domain/staff/dead-letter";
import { notFound } from "@/lib/errors";
import { lockMail, recordBounce, type WarningAt, warningsTakenBack } from "@/lib/store/notices/bounces";
import { unconfirmedWarnings } from "@/lib/store/notices/delivery-attempts";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { obey } from "../obey";
import { tell } from "../staff-messages/tell";
import { confirmByJob } from "./delivery-confirmation";

/** Angle brackets belong to the header, not to the id; some reports leave them out. */
const bracketed = (id: string) => `<${id.replace(/^<|>$/g, "")}>`;

/**
 * A mail came back after it was accepted: its delivery is taken back, and with it that of the warning it told of,
 * unless that reached the customer otherwise. Throws `not_found` for a Message-ID that is none of ours.
 */
export async function reportBounce(
  actor: Actor,
  { messageId, reason }: { messageId: string; reason: string },
  now: Date,
): Promise<{ taken_back: boolean }> {
  authorize(actor, "report_bounce");
  const bounced = await transaction(async (tx) => {
    const mail = await lockMail(tx, bracketed(messageId));
    if (!mail) throw notFound("mail");
    if (mail.status !== "delivered") return null;
    await recordBounce(tx, mail.id, reason);
    await tell(tx, [deadLetter(aboutOf(mail), now)], now);
    return mail;
  });
  const decisionId = bounced?.decisionId;
  if (decisionId) await takeBackWarnings("bounce", await warningsTakenBack(1, decisionId), now);
  return { taken_back: bounced !== null };
}

/** A warning that bounced counts no longer, or from what reached the customer besides. */
export async function takeBackWarnings(
  job: "bounce" | "sweep",
  warnings: readonly WarningAt[],
  now: Date,
): Promise<void> {
  for (const { standingId, decisionId } of warnings) {
    await obey(systemActor(job), { standingId, command: { kind: "take_back_delivery", decisionId } }, now);
    for (const other of await unconfirmedWarnings(1, decisionId)) await confirmByJob(job, other, now);
  }
}
