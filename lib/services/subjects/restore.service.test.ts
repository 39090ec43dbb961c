import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { enrol, externalIdOf, flag, openDesk, START } from "../desk.fixture";
import { checkEnforcement } from "../enforcement/enforcement";
import { toLimited } from "../ladder.fixture";
import { getSubject, restoreAccess } from "./subject";
import { listSubjects } from "./subjects";

const desk = await openDesk();
const northwind = await enrol("Northwind");
const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };
let users = 0;

/** A limited user, as whoever was called looks for them by the reference in their mail. */
async function limited() {
  const identifier = `user-${++users}`;
  const { reference, decisionId, limitedAt } = await toLimited(
    desk,
    northwind,
    "Northwind",
    identifier,
    START,
  );
  const now = plus(limitedAt, MINUTE);
  const { rows } = await listSubjects(desk.sam, { query: reference }, now);
  return { id: rows[0]?.subject.id ?? "", identifier, decisionId, now };
}

const restore = async (
  actor: Actor,
  { id, decisionId, now }: { id: string; decisionId: string; now: Date },
) => {
  const [standing] = (await getSubject(desk.ari, { id }, now)).standings;
  const version = standing?.limit?.version ?? 0;
  return restoreAccess(actor, { id, decisionId, version, commandId: newId(), reasons: "You called." }, now);
};

it("is done by support without an appeal: the gateway allows, and the customer reads why", async () => {
  const { identifier, ...given } = await limited();
  const { now, id, decisionId } = given;
  const [standing] = (await getSubject(desk.sam, { id }, now)).standings;
  expect(standing?.limit).toMatchObject({ decisionId, restore: { available: true, missing: [] } });
  await restore(desk.sam, given);

  const question = {
    organization: externalIdOf("Northwind"),
    safetyIdentifier: identifier,
    model: "gpt-5.3-codex",
  };
  expect(await checkEnforcement(gateway, question, now)).toEqual({ decision: "allow" });
  const notices = await db().notice.findMany({ where: { decisionId, visibleAt: now } });
  expect(notices.map(({ kind }) => kind)).toEqual(["restored"]);
  expect(notices[0]?.text).toContain("You called.");
  expect(notices[0]?.text).toContain("on our own initiative");
  expect(notices[0]?.text).not.toContain("Sam");
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "restore", at: now } });
  expect(entry).toMatchObject({ actorId: desk.sam.id, details: { decisionId } });
  expect(JSON.stringify(entry.details)).not.toContain("You called.");

  const { standings } = await getSubject(desk.lea, { id }, now);
  expect(standings).toMatchObject([{ limit: null, standing: { status: "warned" } }]);
  expect(standings[0]?.history.at(-1)).toMatchObject({ kind: "restored", by: "Sam", detail: "You called." });
  // Whoever did it still sees what they did.
  expect((await getSubject(desk.sam, { id }, now)).standings).toMatchObject([{ limit: null }]);
  await expect(restore(desk.sam, given)).rejects.toMatchObject({ code: "conflict" });
});

it("is not for reviewers, and not of another subject's decision", async () => {
  const given = await limited();
  const other = await limited();
  await expect(restore(desk.robin, given)).rejects.toMatchObject({ code: "forbidden" });
  await expect(restore(desk.lea, { ...given, id: other.id })).rejects.toMatchObject({ code: "not_found" });
});

it("shows support those who were limited, and nobody else who did not appeal", async () => {
  const { id, now } = await limited();
  await flag("Northwind", "user-under-review", now);
  const seen = await listSubjects(desk.sam, { query: "user-" }, now);
  expect(seen.rows.map(({ subject }) => subject.id)).toContain(id);
  const { rows } = await listSubjects(desk.robin, { query: "user-under-review" }, now);
  expect(rows).toHaveLength(1);
  expect((await listSubjects(desk.sam, { query: "user-under-review" }, now)).rows).toEqual([]);
  const reviewed = { id: rows[0]?.subject.id ?? "" };
  await expect(getSubject(desk.sam, reviewed, now)).rejects.toMatchObject({ code: "not_found" });
});
