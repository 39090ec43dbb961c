import { z } from "zod";
import { call } from "../base";
import { pageInput, pageOf } from "../page";
import { text } from "../text";
import { deliveryChannel, deliveryStatus, reference, staffRole } from "../values";

const deliveryRow = z.object({
  id: z.string(),
  /** The case's, or the application's for trusted access. */
  reference,
  organization: z.string(),
  /** `reachedNobody`: no channel delivered it, nor goes on to, and nobody acknowledged it. */
  notice: z.object({ id: z.string(), title: z.string(), reachedNobody: z.boolean() }),
  channel: deliveryChannel,
  recipient: z.string(),
  status: deliveryStatus,
  attempts: z.number().int(),
  nextAttemptAt: z.date(),
  lastError: z.string().nullable(),
  deliveredAt: z.date().nullable(),
});

const mailboxRow = z.object({
  id: z.string(),
  recipient: z.string(),
  title: z.string(),
  receivedAt: z.date(),
});

const auditRow = z.object({
  id: z.string(),
  at: z.date(),
  entity: z.string(),
  entityId: z.string(),
  version: z.number().int(),
  action: z.string(),
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  caseReference: reference.nullable(),
  organization: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  /** Position in the sealed chain; null until sealed. */
  position: z.string().nullable(),
});

const page = pageInput(50);

export const meContract = {
  get: call.output(
    z.object({ id: z.string(), name: z.string(), email: z.string(), role: staffRole, timezone: z.string() }),
  ),
  /** Ends every session of whoever asks, this one included. */
  endSessions: call.output(z.void()),
};

export const deliveryContract = {
  /** `dead` lists what no attempt will repair by itself: failed and bounced. */
  list: call
    .input(z.strictObject({ filter: z.enum(["dead", "pending", "delivered"]).default("dead"), ...page }))
    .output(pageOf(deliveryRow)),
  retry: call.input(z.strictObject({ id: z.uuid() })).output(z.object({ status: deliveryStatus })),
};

export const mailboxContract = {
  list: call.input(z.strictObject(page)).output(pageOf(mailboxRow).extend({ isMailServer: z.boolean() })),
  get: call
    .input(z.strictObject({ id: z.uuid() }))
    .output(mailboxRow.extend({ sender: z.string(), text: z.string(), html: z.string() })),
};

export const auditContract = {
  /** Newest first. */
  list: call
    .input(z.strictObject({ case: reference.optional(), action: text(64).optional(), ...page }))
    .output(pageOf(auditRow)),
  verify: call.output(
    z.object({
      verified: z.boolean(),
      sealed: z.number().int(),
      unsealed: z.number().int(),
      /** The first entry that does not fit, and how. */
      broken: z.object({ entryId: z.string(), reason: z.string() }).nullable(),
    }),
  ),
};

export type DeliveryRow = z.infer<typeof deliveryRow>;
export type MailboxRow = z.infer<typeof mailboxRow>;
export type AuditRow = z.infer<typeof auditRow>;
