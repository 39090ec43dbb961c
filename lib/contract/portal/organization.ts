import { z } from "zod";
import { call } from "../base";
import { words } from "../text";
import { isTimezone } from "../time-zone";
import { deliveryStatus } from "../values";

export const memberRole = z.enum(["owner", "member"]);
export const keyScope = z.enum(["api.safety.read", "api.safety.appeal"]);

const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
const one = z.strictObject({ id: z.uuid() });

const memberView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: memberRole,
  /** Whoever asks. */
  mine: z.boolean(),
  /** Notices go to this address, too. */
  isContact: z.boolean(),
});

const invitationView = z.object({
  id: z.string(),
  email: z.string(),
  role: memberRole,
  sentAt: z.date(),
  expiresAt: z.date(),
  /** What became of its newest mail. */
  delivery: z.object({ status: deliveryStatus, lastError: z.string().nullable() }),
});

const contactView = z.object({
  email: z.string(),
  /** Of a member of this name. */ member: z.string().nullable(),
});

const ownKeyView = z.object({
  id: z.string(),
  label: z.string(),
  scopes: z.array(keyScope),
  createdAt: z.date(),
  /** Null for one that the provider made. */
  createdBy: z.string().nullable(),
  /** To the minute; null before the first time. */
  lastUsedAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  /** Whether another was made to replace it. */
  isFollowed: z.boolean(),
});

/** What the trail of a page is about. */
export const ownChangeTopic = z.enum(["members", "contacts", "keys", "time_zone"]);

/** What was done to the organization. `by` is null for the provider: whoever there did it is not named. */
const ownChange = z.object({
  id: z.string(),
  at: z.date(),
  action: z.string(),
  by: z.string().nullable(),
  /** The member, address or key it was done to, where there is one. */
  about: z.string().nullable(),
  role: memberRole.nullable(),
  /** For a time zone: from, to. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});

const member = {
  list: call.output(
    z.object({ members: z.array(memberView), invitations: z.array(invitationView), now: z.date() }),
  ),
  /** Mails a link. Inviting an address again mails another one. */
  invite: call.input(z.strictObject({ email, role: memberRole })).output(z.object({ id: z.string() })),
  withdraw: call.input(one).output(z.void()),
  changeRole: call.input(one.extend({ role: memberRole })).output(z.void()),
  /** Ends their sessions and their links, and removes their address from the contacts. */
  remove: call.input(one).output(z.void()),
};

const contact = {
  list: call.output(z.object({ contacts: z.array(contactView) })),
  add: call.input(z.strictObject({ email })).output(z.void()),
  remove: call.input(z.strictObject({ email })).output(z.void()),
};

const key = {
  /** Newest first, those that open nothing any more last. */
  list: call.output(z.object({ keys: z.array(ownKeyView) })),
  create: call
    .input(
      z.strictObject({
        label: words(100),
        scopes: z.array(keyScope).min(1).max(2),
        expiresInDays: z.number().int().min(1).max(3_650).nullable().default(null),
      }),
    )
    .output(z.object({ id: z.string(), /** Shown once. */ key: z.string() })),
  /** Makes another for the same; the old one goes on for `overlapHours`. */
  rotate: call
    .input(one.extend({ overlapHours: z.number().int().min(0).max(168) }))
    .output(z.object({ id: z.string(), /** Shown once. */ key: z.string() })),
  revoke: call.input(one).output(z.void()),
};

/** The organization of whoever asks: its people, addresses, keys and zone. */
export const organizationContract = {
  member,
  contact,
  key,
  setTimezone: call
    .input(z.strictObject({ timezone: words(64).refine(isTimezone, { error: "must be a time zone" }) }))
    .output(z.object({ timezone: z.string() })),
  /** The audit log of the organization about one thing, newest first. */
  changes: call
    .input(
      z.strictObject({
        topic: ownChangeTopic,
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(10),
      }),
    )
    .output(z.object({ rows: z.array(ownChange), nextCursor: z.string().nullable() })),
};

/** What a mailed link leads to, before it is used. */
const entryView = z.object({
  organization: z.string(),
  email: z.string(),
  /** As what somebody joins by it; null for who belongs there already. */
  joinsAs: memberRole.nullable(),
});

/** Coming into the portal by a mailed link, without a session. */
export const entryContract = {
  /** Mails a link to an address that may come in. The same answer whether or not it may. */
  ask: call.input(z.strictObject({ email })).output(z.object({ accepted: z.literal(true) })),
  /** What a link leads to. Looking does not use it. */
  look: call.input(z.strictObject({ token: z.string().max(128) })).output(entryView),
};

export type MemberView = z.infer<typeof memberView>;
export type InvitationView = z.infer<typeof invitationView>;
export type ContactView = z.infer<typeof contactView>;
export type OwnKeyView = z.infer<typeof ownKeyView>;
export type OwnChangeView = z.infer<typeof ownChange>;
export type OwnChangeTopic = z.infer<typeof ownChangeTopic>;
export type EntryView = z.infer<typeof entryView>;
