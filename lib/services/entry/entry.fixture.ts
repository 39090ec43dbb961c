import type { MemberRole } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { resumeSession } from "../identity/session";
import { putOrganization } from "../organizations/organizations";
import { attemptEntryMail } from "./attempt-entry-mail";
import { enterByLink } from "./enter";

const gateway = { kind: "operator", id: "gateway", name: "Gateway" } as const;

/** An organization as its provider registers it: with contacts, and nobody who signs in. */
export async function registered(externalId: string, contacts: string[], now: Date): Promise<string> {
  await putOrganization(gateway, externalId, { name: externalId, zdr: false, contacts }, now);
  return (await db().organization.findUniqueOrThrow({ where: { externalId } })).id;
}

/** Mails what is owed to an address, and returns the tokens in its newest mails, oldest first. */
export async function tokensFor(email: string, now: Date): Promise<string[]> {
  const owed = await db().entryLink.findMany({ where: { email, status: "pending" } });
  for (const { id } of owed) await attemptEntryMail(id, now);
  const mails = await db().mailboxMessage.findMany({
    where: { recipient: email },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });
  return mails.map(({ text }) => /\/enter\/([\w-]+)/.exec(text)?.[1] ?? "");
}

export async function lastToken(email: string, now: Date): Promise<string> {
  return (await tokensFor(email, now)).at(-1) ?? "";
}

/** Somebody who followed the newest link of an address, as they act from then on. */
export async function comeIn(email: string, name: string, now: Date) {
  const { personId } = await enterByLink({ token: await lastToken(email, now), name }, now);
  const actor = await resumeSession({ personId, signedInAt: now }, now);
  if (actor?.kind !== "member") throw new Error(`${email} is no member`);
  return actor satisfies { role: MemberRole };
}
