import { z } from "zod";
import { call } from "../base";
import { pageInput, pageOf } from "../page";

const kind = z.enum([
  "approval_waiting",
  "proposal_approved",
  "proposal_returned",
  "proposal_refused",
  "question_asked",
  "question_answered",
  "claim_taken_over",
  "case_assigned",
  "case_due_soon",
  "delivery_dead",
  "policy_waiting",
  "appeal_urgent",
  "appeal_late",
  "appeal_assigned",
  "appeal_taken_over",
  "appeal_answered",
  "access_waiting",
  "access_to_confirm",
  "lift_unapplied",
  "ground_lost",
  "interim_limit",
  "block_disputed",
]);
const channel = z.enum(["app", "mail", "chat"]);

const about = {
  kind,
  title: z.string(),
  /** The record's; null where it is about several. */
  reference: z.string().nullable(),
  /** The page on which something can be done about it. */
  path: z.string(),
};

const row = z.object({
  ...about,
  id: z.string(),
  detail: z.string(),
  at: z.date(),
  /** When what it is about is due, where it is about that. */
  dueAt: z.date().nullable(),
  readAt: z.date().nullable(),
});

/** As far as it is counted. */
const unread = z.object({ unread: z.number().int().max(100) });

const choice = z.object({
  kind,
  name: z.string(),
  when: z.string(),
  app: z.boolean(),
  mail: z.boolean(),
  chat: z.boolean(),
});

const page = pageInput(30);

/** What whoever is signed in was told, and chose to be told. */
export const notificationContract = {
  /** `latest` is the newest of them, to be announced. */
  unread: call.output(
    unread.extend({ latest: row.pick({ id: true, title: true, reference: true }).nullable() }),
  ),
  /** Newest first. */
  list: call.input(z.strictObject(page)).output(pageOf(row)),
  read: call.input(z.strictObject({ id: z.uuid() })).output(unread),
  /** Everything as far as `until`, the newest that was seen. */
  readAll: call.input(z.strictObject({ until: z.uuid() })).output(unread),
  /** The kinds that concern one's role. `chat` says whether there is a chat at all. */
  choices: call.output(z.object({ chat: z.boolean(), kinds: z.array(choice) })),
  choose: call.input(z.strictObject({ kind, channel, wanted: z.boolean() })).output(choice),
};

const deadRow = z.object({
  ...about,
  id: z.string(),
  channel: z.enum(["mail", "chat"]),
  /** The person's name; null for the team's chat. */
  to: z.string().nullable(),
  attempts: z.number().int(),
  lastAttemptAt: z.date(),
  lastError: z.string().nullable(),
});

/** Mails to staff, and posts to their chat, that were given up. */
export const staffDeliveryContract = {
  list: call.input(z.strictObject(page)).output(pageOf(deadRow)),
  retry: call.input(z.strictObject({ id: z.uuid() })).output(z.object({ id: z.string() })),
};

export type NotificationRow = z.infer<typeof row>;
export type NotificationKind = z.infer<typeof kind>;
export type NotificationChannel = z.infer<typeof channel>;
export type NotificationChoice = z.infer<typeof choice>;
export type StaffDeliveryRow = z.infer<typeof deadRow>;
