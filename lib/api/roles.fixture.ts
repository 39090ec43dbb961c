import type { BrowserClient } from "@/lib/contract/browser";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { commandDispute } from "@/lib/services/blocks/command-dispute";
import { signedLink } from "@/lib/services/customer/links";
import { enrol, flag, openDesk, START, stop } from "@/lib/services/desk.fixture";
import { createKey } from "@/lib/services/identity/keys";
import { createPerson } from "@/lib/services/identity/people";
import { toAppealed } from "@/lib/services/ladder.fixture";
import { setPolicy } from "@/lib/services/policies/policies";
import { proposePolicy } from "@/lib/services/policies/proposals";
import { createEndpoint } from "@/lib/services/webhooks/endpoints";
import { db } from "@/lib/store/database";
import { putInMailbox } from "@/lib/store/notices/mailbox";
import { applied } from "@/prisma/scenarios/trusted-access";
import { ownPlaces } from "./own-places.fixture";

/** Everybody who can have a session, and nobody. */
export const WHO = [
  "nobody",
  "reviewer",
  "lead",
  "support",
  "admin",
  "auditor",
  "owner",
  "member",
  "stranger",
] as const;

export type Actors = Record<(typeof WHO)[number], Actor | null>;

/** One after the other: what one does must not be what another waits for. */
export async function everybody<T>(ask: (who: (typeof WHO)[number]) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const who of WHO) answers.push(await ask(who));
  return answers;
}

const admin: Actor = { kind: "admin", id: "command-line", name: "Operator" };

/** A limit of Northwind's user that was appealed, a case of another one that nobody decided, and a Fabrikam owner. */
export async function world() {
  const desk = await openDesk();
  const owner = await enrol("Northwind");
  const person = { email: "member@northwind.example", name: "Member" };
  const { id } = await createPerson(
    admin,
    { ...person, place: { organization: "org_northwind", member: "member" } },
    START,
  );
  const { id: endpoint } = await createEndpoint(owner, { url: "https://hook.invalid/" }, START);
  const appealed = await toAppealed(desk, owner, "Northwind", "user-1", START);
  const now = plus(appealed.filedAt, HOUR);
  const open = await flag("Northwind", "user-2", now);
  const actors: Actors = {
    nobody: null,
    reviewer: desk.rhea,
    lead: desk.lea,
    support: desk.sam,
    admin: desk.ada,
    auditor: desk.ari,
    owner,
    member: { ...owner, id, name: person.name, role: "member" },
    stranger: await enrol("Fabrikam"),
  };
  const { id: post } = await db().delivery.findFirstOrThrow({ where: { endpointId: endpoint } });
  return {
    actors,
    places: {
      ...(await placesOf(appealed)),
      open,
      now,
      openSubject: await subjectOf("user-2"),
      proposal: await proposed(desk.lea),
      application: await applied(owner, {}, START),
      block: await stop("Northwind", "user-3", START),
      disputed: await disputed(owner),
      endpoint,
      post,
      operatorKey: (await createKey(admin, { kind: "operator", label: "Gateway" }, START)).id,
      ...(await ownPlaces(owner, START)),
    },
  };
}

async function disputed(owner: Actor): Promise<string> {
  const reference = await stop("Northwind", "user-3", START);
  const command = { kind: "file", text: "It is our own test." } as const;
  return (await commandDispute(owner, { reference, command }, START)).reference;
}

/** Of a policy that nothing else here is about. */
async function proposed(lead: Actor): Promise<string> {
  await setPolicy(admin, "other", cyberPolicy, "Begin.", START);
  const document = { ...cyberPolicy, title: "Other" };
  return (await proposePolicy(lead, { key: "other", version: 1, document, reason: "Why." }, START)).id;
}

const subjectOf = async (safetyIdentifier: string) =>
  (await db().subject.findFirstOrThrow({ where: { safetyIdentifier } })).id;

async function placesOf({ reference, decisionId, appeal, filedAt }: Awaited<ReturnType<typeof toAppealed>>) {
  const notice = await db().notice.findFirstOrThrow({ where: { decisionId, kind: "limit" } });
  const { id: delivery, recipient } = await db().delivery.findFirstOrThrow({
    where: { noticeId: notice.id, channel: "mail" },
  });
  const link = await signedLink({ deliveryId: delivery, recipient, decisionId }, filedAt);
  const letter = { sender: "a@x.example", recipient, title: "T", text: "T", html: "<p>T</p>" };
  await putInMailbox({ ...letter, messageId: `<${newId()}@x.example>`, receivedAt: filedAt });
  return {
    appealed: reference,
    appeal,
    appealedSubject: await subjectOf("user-1"),
    notice: notice.id,
    delivery,
    mail: (await db().mailboxMessage.findFirstOrThrow()).id,
    token: link.split("/appeal/")[1] ?? "",
  };
}

export type Places = Awaited<ReturnType<typeof world>>["places"];

export type Call = (api: BrowserClient, at: Places) => Promise<unknown>;

/** One row of the table of roles as it is lived: a call, and what each of WHO is answered. */
export type RoleRow = [name: string, row: string, call: Call];
