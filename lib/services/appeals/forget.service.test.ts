import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, it, vi } from "vitest";
import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { verifySeals } from "@/lib/store/audit/seal-verification";
import { sealEntries } from "@/lib/store/audit/seals";
import { closeDatabase, db } from "@/lib/store/database";
import { revealEvidence } from "../cases/evidence";
import { answerAppeal, fileAppeal, readAppealable } from "../customer/portal";
import { enrol, flag, openDesk } from "../desk.fixture";
import { uploadAsCustomer } from "../files/uploads";
import { toAppealed, toLimited } from "../ladder.fixture";
import { decideAppeal, getAppeal } from "./appeals";
import { forget } from "./forget";

const desk = await openDesk();
const owner = await enrol("Northwind");
afterAll(closeDatabase);

const SECRET = "Our own penetration test of the router.";
/** Where it is while it is kept. */
const HOLDING = ["appeal_messages", "appeals", "signal_evidence", "uploads"].map((name) => `public.${name}`);
const rows = async (appeal: string) => {
  const found = await db().appeal.findUniqueOrThrow({
    where: { reference: appeal },
    include: { messages: true },
  });
  return { ...found, said: found.messages.map(({ text }) => text) };
};

const file = () => ({ name: "note.txt", bytes: new Uint8Array(Buffer.from(SECRET)) });

/** An appeal in which both sides wrote and sent files, upheld at `answeredAt`; its case has an excerpt. */
async function answered(at: Date) {
  const user = newId();
  await flag("Northwind", user, minus(at, HOUR), { count: 1, excerpt: SECRET });
  const limited = await toLimited(desk, owner, "Northwind", user, at);
  const { reference, decisionId, warned } = limited;
  const filedAt = plus(limited.limitedAt, HOUR);
  const upload = () => uploadAsCustomer(owner, { caseReference: reference }, file(), filedAt);
  const { reference: appeal } = await fileAppeal(
    owner,
    {
      ...{ caseReference: reference, commandId: newId(), situation: "authorised_work", text: SECRET },
      ...{ requestIds: ["req_1"], answers: [{ question: "systems", answer: SECRET }] },
      fileIds: [(await upload()).id],
    },
    filedAt,
  );
  const answer = { reference: appeal, commandId: newId(), text: SECRET, fileIds: [(await upload()).id] };
  await answerAppeal(owner, answer, plus(filedAt, HOUR));
  const answeredAt = plus(filedAt, 2 * HOUR);
  const { version } = await getAppeal(desk.sam, { reference: appeal }, answeredAt);
  const decision = { kind: "uphold_appeal", reasons: "The system is not yours." } as const;
  await decideAppeal(desk.sam, { reference: appeal, version, commandId: newId(), decision }, answeredAt);
  return { appeal, reference, first: warned.reference, decisionId, answeredAt };
}

/** The tables that hold what the customer wrote or sent, in any of their columns. */
async function tablesWithSecret(): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'graphile_worker') order by 1`;
  const found = [];
  for (const { name } of tables) {
    const [row] = await db().$queryRawUnsafe<{ held: boolean }[]>(
      `select exists (select from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0) as held`,
      SECRET,
      Buffer.from(SECRET).toString("hex"),
    );
    if (row?.held) found.push(name);
  }
  return found;
}

it("deletes what was written on an answered appeal when its time is over, and nothing before", async () => {
  const { appeal, reference, answeredAt } = await answered(new Date("2026-11-20T09:00:00Z"));
  const filed = await rows(appeal);
  expect(filed).toMatchObject({ consentedAt: filed.filedAt, consentVersionId: expect.any(String) });
  const over = plus(answeredAt, 730 * DAY);
  await forget(minus(over, 1));
  expect(await rows(appeal)).toMatchObject({ text: filed.text, purgedAt: null, said: [SECRET] });
  await Promise.all([forget(over), forget(over)]);
  expect(await rows(appeal)).toMatchObject({ text: null, purgedAt: over, said: [null], status: "upheld" });
  // The pages say so, on both sides.
  const gone = expect.stringMatching(/^\[Deleted on \d+ \w+ \d{4}, as the policy says\.\]$/);
  expect(await getAppeal(desk.sam, { reference: appeal }, over)).toMatchObject({
    text: gone,
    messages: [{ text: gone }],
    reasons: "The system is not yours.",
  });
  expect((await readAppealable(owner, { caseReference: reference }, over)).appeal).toMatchObject({
    text: gone,
  });
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "forget_appeal" } });
  expect(entry).toMatchObject({ actorId: "system:forget" });
  expect(JSON.stringify(entry.details)).not.toContain(SECRET);
});

it("keeps what an appeal that waits for its answer is about", async () => {
  const { appeal } = await toAppealed(desk, owner, "Northwind", newId(), new Date("2026-11-20T09:00:00Z"));
  await forget(new Date("2036-01-01T00:00:00Z"));
  expect((await rows(appeal)).text).not.toBeNull();
});

it("is done by a process that lives later; decisions, seals and figures stay valid", {
  timeout: 120_000,
}, async () => {
  const { appeal, decisionId } = await answered(minus(new Date(), 40 * HOUR));
  const whole = () => db().decision.findUniqueOrThrow({ where: { id: decisionId } });
  const figures = async () => ({
    appeals: await db().appeal.groupBy({ by: ["status"], _count: true, orderBy: { status: "asc" } }),
    signals: await db().signal.count(),
    decisions: await db().decision.count(),
  });
  expect(await tablesWithSecret()).toEqual(HOLDING);
  await sealEntries(new Date());
  const before = { decision: await whole(), figures: await figures() };
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, CLOCK_OFFSET: `${800 * 24}h` },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const patience = { timeout: 60_000, interval: 100 };
  await vi.waitFor(async () => expect((await rows(appeal)).said).toEqual([null]), patience);
  await vi.waitFor(
    async () => expect(await db().signalEvidence.count({ where: { excerpt: { not: null } } })).toBe(0),
    patience,
  );
  const ended = once(worker, "exit");
  worker.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
  expect((await rows(appeal)).text).toBeNull();
  expect(await tablesWithSecret()).toEqual([]);
  expect({ decision: await whole(), figures: await figures() }).toEqual(before);
  await sealEntries(new Date());
  expect(await verifySeals()).toMatchObject({ broken: null });
});

it("says of an excerpt that it was deleted, where it stood", async () => {
  const { first: reference } = await answered(new Date("2026-11-20T09:00:00Z"));
  const later = new Date("2029-01-01T00:00:00Z");
  await forget(later);
  const { items } = await revealEvidence(desk.lea, { reference, purpose: "A look." }, later);
  expect(items).toMatchObject([{ excerpt: "[Deleted on 1 January 2029, as the policy says.]" }]);
});
