import { afterAll, describe, expect, it } from "vitest";
import { DAY, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { hashSecret } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { createPerson, disablePerson } from "../identity/people";
import { invite } from "../members/invitations";
import { sweep } from "../notices/sweep";
import { askEntry } from "./ask-entry";
import { attemptEntryMail } from "./attempt-entry-mail";
import { enterByLink, lookAtEntry } from "./enter";
import { comeIn, lastToken, registered, tokensFor } from "./entry.fixture";

afterAll(closeDatabase);

const now = new Date("2026-11-20T09:00:00Z");
const admin = { kind: "admin", id: "command-line", name: "Operator" } as const;

let count = 0;
const fresh = (name: string) => `${name}-${++count}@x.example`;

/** An address asked from a place of its own. */
const ask = (email: string, at = now) => askEntry({ email, address: `192.0.2.${++count}` }, at);

async function contactOf(organization: string) {
  const email = fresh("contact");
  return { email, organizationId: await registered(organization, [email], now) };
}

describe("a contact of an organization that nobody owns", () => {
  it("comes in by the mailed link as its first owner, on record, and the link is kept as a hash", async () => {
    const { email, organizationId } = await contactOf("First");
    expect(await ask(` ${email.toUpperCase()} `)).toEqual({ accepted: true });
    const token = await lastToken(email, now);
    expect(await lookAtEntry({ token }, now)).toEqual({ organization: "First", email, joinsAs: "owner" });
    const actor = await comeIn(email, " Noa ", now);
    expect(actor).toMatchObject({ kind: "member", name: "Noa", role: "owner", organizationId });

    const link = await db().entryLink.findUniqueOrThrow({ where: { hash: hashSecret(token) } });
    expect(JSON.stringify(link)).not.toContain(token);
    const entries = await db().auditEntry.findMany({ where: { actorId: actor.id }, orderBy: { id: "asc" } });
    expect(entries.map(({ entity, action, details }) => [entity, action, details])).toEqual([
      ["person", "join", { role: "owner" }],
      ["organization", "member_joined", { person: actor.id, role: "owner", by: "contact" }],
    ]);
  });

  it("is the only one of two at once", async () => {
    const emails = [fresh("a"), fresh("b")];
    await registered("Race", emails, now);
    const tokens: string[] = [];
    for (const email of emails) {
      await ask(email);
      tokens.push(await lastToken(email, now));
    }
    const came = await Promise.allSettled(tokens.map((token) => enterByLink({ token, name: "N" }, now)));
    expect(came.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(came.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "forbidden" } });
  });

  it("says a name first, and the link waits for it", async () => {
    const { email } = await contactOf("Nameless");
    await ask(email);
    const token = await lastToken(email, now);
    for (const name of [undefined, "  ", "x".repeat(201)])
      await expect(enterByLink({ token, name }, now)).rejects.toMatchObject({ code: "invalid" });
    await expect(enterByLink({ token, name: "Noa" }, now)).resolves.toBeDefined();
  });
});

describe("a link", () => {
  it("is not used by looking, leads in once, and says so afterwards", async () => {
    const { email } = await contactOf("Once");
    await ask(email);
    const token = await lastToken(email, now);
    for (const _ of [1, 2]) await lookAtEntry({ token }, now);
    const came = await Promise.allSettled([1, 2].map(() => enterByLink({ token, name: "N" }, now)));
    expect(came.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(lookAtEntry({ token }, now)).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringMatching(/used already/),
    });
  });

  it("ends after a quarter of an hour", async () => {
    const { email } = await contactOf("Short");
    await ask(email);
    const token = await lastToken(email, now);
    await expect(lookAtEntry({ token }, plus(now, 15 * MINUTE - SECOND))).resolves.toBeDefined();
    const late = plus(now, 15 * MINUTE);
    for (const use of [lookAtEntry, enterByLink])
      await expect(use({ token, name: "N" }, late)).rejects.toMatchObject({
        code: "forbidden",
        message: expect.stringMatching(/expired/),
      });
  });

  it("that was made up leads nowhere", async () => {
    await expect(lookAtEntry({ token: "x".repeat(43) }, now)).rejects.toMatchObject({ code: "not_found" });
    await expect(enterByLink({ token: "", name: "N" }, now)).rejects.toMatchObject({ code: "not_found" });
  });

  it("of somebody shut out meanwhile leads nowhere", async () => {
    const { email } = await contactOf("Shut");
    await ask(email);
    await comeIn(email, "Noa", now);
    await ask(email);
    const token = await lastToken(email, now);
    await disablePerson(admin, { email }, now);
    await expect(enterByLink({ token }, now)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("asking for a link", () => {
  it("answers the same for an address that nobody knows, and mails nothing", async () => {
    const stranger = fresh("stranger");
    expect(await ask(stranger)).toEqual({ accepted: true });
    expect(await db().entryLink.count({ where: { email: stranger } })).toBe(0);
  });

  it("mails nothing to staff, whose way in is another", async () => {
    const email = fresh("staff");
    await createPerson(admin, { email, name: "S", place: { staff: "lead" } }, now);
    await registered("Staffed", [email], now);
    await ask(email);
    expect(await tokensFor(email, now)).toEqual([]);
  });

  it("mails one link for each organization that may be meant", async () => {
    const email = fresh("agency");
    for (const name of ["Client-1", "Client-2"]) await registered(name, [email], now);
    await ask(email);
    const tokens = await tokensFor(email, now);
    const looks = await Promise.all(tokens.map((token) => lookAtEntry({ token }, now)));
    expect(looks.map(({ organization }) => organization).sort()).toEqual(["Client-1", "Client-2"]);
    // In one of them, a person belongs to no other.
    await enterByLink({ token: tokens[0] ?? "", name: "A" }, now);
    await expect(lookAtEntry({ token: tokens[1] ?? "" }, now)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("fills nobody's mailbox, and slows down whoever asks for everybody", async () => {
    const { email } = await contactOf("Flood");
    for (let time = 0; time < 6; time++) expect(await ask(email)).toEqual({ accepted: true });
    expect(await tokensFor(email, now)).toHaveLength(3);
    const place = "198.51.100.7";
    const asked = [];
    for (let time = 0; time < 21; time++)
      asked.push(askEntry({ email: fresh("guess"), address: place }, now).then(String, ({ code }) => code));
    expect((await Promise.all(asked)).filter((answer) => answer === "rate_limited")).toHaveLength(1);
  });
});

describe("the mail of a link", () => {
  const rowOf = (email: string) => db().entryLink.findFirstOrThrow({ where: { email } });

  it("is sent once by two workers at once, and again by the sweep where its job was lost", async () => {
    const { email } = await contactOf("Sweep");
    await ask(email);
    const { id } = await rowOf(email);
    await db().$executeRaw`delete from graphile_worker._private_jobs where payload ->> 'id' = ${id}`;
    await sweep(plus(now, MINUTE));
    const jobs = await db().$queryRaw`
      select 1 from graphile_worker._private_jobs where payload ->> 'id' = ${id}`;
    expect(jobs).toHaveLength(1);
    await Promise.all([attemptEntryMail(id, now), attemptEntryMail(id, now)]);
    expect(await db().mailboxMessage.count({ where: { recipient: email } })).toBe(1);
    expect(await rowOf(email)).toMatchObject({ status: "delivered", attempts: 1 });
  });

  it("is not sent once the link is over, and what is long over is forgotten", async () => {
    const { email } = await contactOf("Late");
    await ask(email);
    const { id } = await rowOf(email);
    await attemptEntryMail(id, plus(now, DAY));
    expect(await db().mailboxMessage.count({ where: { recipient: email } })).toBe(0);
    await sweep(plus(now, 31 * DAY));
    expect(await db().entryLink.count({ where: { email } })).toBe(0);
  });

  it("that a mail server refuses is given up, and the owner sees it", async () => {
    const { email } = await contactOf("Refused");
    await ask(email);
    const owner = await comeIn(email, "Noa", now);
    await invite(owner, { email: "nobody@nowhere.invalid", role: "member" }, now);
    const { id } = await rowOf("nobody@nowhere.invalid");
    await attemptEntryMail(id, now);
    expect(await rowOf("nobody@nowhere.invalid")).toMatchObject({ status: "failed", attempts: 1 });
  });
});
