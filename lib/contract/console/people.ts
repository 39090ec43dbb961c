import { z } from "zod";
import { call } from "../base";
import { words } from "../text";
import { reference, staffRole, version } from "../values";

const count = z.number().int();

const staffRow = z.object({
  id: z.string(),
  version,
  name: z.string(),
  email: z.string(),
  role: staffRole,
  timezone: z.string(),
  /** Without one, only single sign-on leads in. */
  hasPassword: z.boolean(),
  disabledAt: z.date().nullable(),
  /** Whether it is the person who asks. */
  mine: z.boolean(),
  claims: count,
  assigned: count,
  proposals: count,
  /** Today in the person's own zone. */
  decidedToday: count,
  decidedInWeek: count,
  /** Of what they claimed or were assigned, what waits longest. */
  oldest: z.object({ reference, at: z.date() }).nullable(),
});

const personChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("change_role"), role: staffRole }),
  z.strictObject({ kind: z.literal("disable") }),
  z.strictObject({ kind: z.literal("enable") }),
  z.strictObject({ kind: z.literal("end_sessions") }),
  z.strictObject({ kind: z.literal("give_password") }),
]);

/** Shown once: only its hash is kept. */
const password = z.string().nullable();

export const personContract = {
  list: call.output(z.object({ rows: z.array(staffRow), now: z.date() })),
  create: call
    .input(
      z.strictObject({
        email: words(320),
        name: words(200),
        role: staffRole,
        timezone: words(64).optional(),
        signIn: z.enum(["password", "sso"]),
      }),
    )
    .output(z.object({ id: z.string(), password })),
  change: call.input(z.strictObject({ id: z.uuid(), version, change: personChange })).output(
    z.object({
      version,
      password,
      /** Claims let go of, and cases that are assigned to nobody any more. */
      released: count,
      unassigned: count,
    }),
  ),
};

const keyRow = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: z.date(),
  createdBy: z.string(),
  /** To the minute; null before the first time. */
  lastUsedAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  /** Another key replaces it; it goes on until its end. */
  isFollowed: z.boolean(),
});

/** The keys of the provider's own machines: they send signals and ask for enforcement. */
export const keyContract = {
  /** Newest first, those that open nothing any more last. */
  list: call.output(z.object({ rows: z.array(keyRow) })),
  create: call
    .input(z.strictObject({ label: words(100) }))
    .output(z.object({ id: z.string(), /** Shown once. */ key: z.string() })),
  /** Makes another for the same; the old one goes on for `overlapHours`. */
  rotate: call
    .input(z.strictObject({ id: z.uuid(), overlapHours: z.number().int().min(0).max(168) }))
    .output(z.object({ id: z.string(), /** Shown once. */ key: z.string() })),
  revoke: call.input(z.strictObject({ id: z.uuid() })).output(z.object({ id: z.string() })),
};

export type StaffRow = z.infer<typeof staffRow>;
export type PersonChange = z.infer<typeof personChange>;
export type KeyRow = z.infer<typeof keyRow>;
