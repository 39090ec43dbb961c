import { beforeEach, describe, expect, it } from "vitest";
import { DAY, HOUR, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { decideAs } from "@/prisma/scenarios/steps";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, toLimited, toWarned, WORDS } from "../ladder.fixture";
import { expectNothingInternal } from "./internal-words.fixture";
import { answerAppeal, fileAppeal, memberProfile, readAppealable } from "./portal";
import { listNotices, readNotice } from "./portal-notices";
import { listAffected, readPortal } from "./portal-standing";

let user = "";

const desk = await openDesk();
const northwind = await enrol("Northwind");
const fabrikam = await enrol("Fabrikam");

beforeEach(() => {
  user = newId();
});

const form = () => ({
  commandId: newId(),
  situation: "authorised_work" as const,
  text: "It is ours.",
  requestIds: [],
});
const noticesOf = async (owner: typeof northwind, now: Date) =>
  (await listNotices(owner, { limit: 100 }, now)).rows;
const aboutUser = async (now: Date) =>
  (await readPortal(northwind, now)).affected.find(({ safetyIdentifier }) => safetyIdentifier === user);

it("knows the member and their organization", async () => {
  expect(await memberProfile(northwind)).toMatchObject({
    name: "Owner of Northwind",
    organization: { name: "Northwind", timezone: "Europe/Berlin" },
    role: "owner",
  });
  await expect(memberProfile(desk.robin)).rejects.toMatchObject({ code: "forbidden" });
});

describe("a decision", () => {
  it("is not there before it takes effect", async () => {
    const reference = await flag("Northwind", user, START);
    await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
    const early = plus(START, 29 * SECOND);
    const before = (await noticesOf(northwind, early)).length;
    await expect(readAppealable(northwind, { caseReference: reference }, early)).rejects.toMatchObject({
      code: "not_found",
    });
    const notices = await noticesOf(northwind, plus(START, 30 * SECOND));
    expect(notices).toHaveLength(before + 1);
    expect(notices[0]).toMatchObject({ kind: "warning", caseReference: reference, acknowledgedAt: null });
    // Seen here is not delivered: it counts once somebody acknowledges it.
    expect(await aboutUser(plus(START, 30 * SECOND))).toMatchObject({
      standing: "clear",
      noticeId: notices[0]?.id,
      acknowledged: false,
    });
    await expect(readNotice(northwind, { id: notices[0]?.id ?? "" }, early)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("that was undone is never there", async () => {
    const reference = await flag("Northwind", user, START);
    const { decisionId } = await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
    await decideAs(desk.robin, reference, { kind: "undo", decisionId }, plus(START, SECOND));
    const notices = await noticesOf(northwind, plus(START, DAY));
    expect(notices.map(({ caseReference }) => caseReference)).not.toContain(reference);
  });

  it("to warn shows as warned from its delivery on", async () => {
    const { reference, deliveredAt } = await toWarned(desk, northwind, "Northwind", user, START);
    expect(await aboutUser(deliveredAt)).toMatchObject({
      kind: "end_user",
      standing: "warned",
      models: [],
      until: plus(deliveredAt, 90 * DAY),
      caseReference: reference,
      acknowledged: true,
      appeal: { possible: true, deadline: plus(deliveredAt, 180 * DAY), current: null },
    });
    expect(await aboutUser(plus(deliveredAt, 90 * DAY))).toBeUndefined();
  });

  it("to limit says what, why and until when, in the notice's own words", async () => {
    const { reference, limitedAt } = await toLimited(desk, northwind, "Northwind", user, START);
    const about = await aboutUser(limitedAt);
    expect(about).toMatchObject({
      standing: "limited",
      models: ["gpt-5.3-codex*", "gpt-5.4-codex*"],
      caseReference: reference,
      acknowledged: false,
    });
    const notice = await readNotice(northwind, { id: about?.noticeId ?? "" }, limitedAt);
    expect(notice).toMatchObject({
      kind: "limit",
      timezone: "Europe/Berlin",
      statement: { clause: { id: "2.1" }, facts: WORDS.facts, expiresAt: about?.until },
    });
    expect(notice.statement.remedies[0]).toMatch(/^Look up the requests/);
    expectNothingInternal(desk, [about, notice]);
  });

  it("on the whole organization is the first thing said", async () => {
    const at = plus(START, HOUR);
    await countTraffic("Fabrikam", at, { requestsPerDay: 900, identifiedShare: 0, identifiers: 0 });
    const reference = await flag("Fabrikam", null, at);
    const { decisionId } = await decideAs(desk.robin, reference, { kind: "revoke", ...WORDS }, at);
    expect((await readPortal(fabrikam, plus(at, HOUR))).organization.standing).toBe("clear");
    await decideAs(desk.lea, reference, { kind: "approve", decisionId }, plus(at, HOUR));
    const portal = await readPortal(fabrikam, plus(at, 2 * HOUR));
    expect(portal).toMatchObject({
      organization: { standing: "limited", until: plus(at, HOUR + 7 * DAY + 30 * SECOND) },
      adoption: { adoption: "none" },
      affected: [{ kind: "organization", safetyIdentifier: null }],
    });
    expectNothingInternal(desk, portal);
    const over = await readPortal(fabrikam, plus(at, 8 * DAY));
    expect(over).toMatchObject({ organization: { standing: "clear" }, affected: [] });
  });
});

it("shows an organization nothing of another", async () => {
  const { reference, appeal, filedAt } = await toAppealed(desk, northwind, "Northwind", user, START);
  const [notice] = await noticesOf(northwind, filedAt);
  const missing = { code: "not_found" };
  await expect(readAppealable(fabrikam, { caseReference: reference }, filedAt)).rejects.toMatchObject(
    missing,
  );
  await expect(readNotice(fabrikam, { id: notice?.id ?? "" }, filedAt)).rejects.toMatchObject(missing);
  await expect(fileAppeal(fabrikam, { ...form(), caseReference: reference }, filedAt)).rejects.toMatchObject(
    missing,
  );
  await expect(
    answerAppeal(fabrikam, { reference: appeal, commandId: newId(), text: "Mine." }, filedAt),
  ).rejects.toMatchObject(missing);
  const theirs = [
    await readPortal(fabrikam, filedAt),
    await listAffected(fabrikam, { search: user, limit: 100 }, filedAt),
    await noticesOf(fabrikam, filedAt),
  ];
  expect(JSON.stringify(theirs)).not.toContain(user);
});

it("is no place for staff", async () => {
  for (const actor of [desk.robin, desk.lea, desk.sam, desk.ada, desk.ari]) {
    await expect(readPortal(actor, START)).rejects.toMatchObject({ code: "forbidden" });
    await expect(readNotice(actor, { id: newId() }, START)).rejects.toMatchObject({ code: "forbidden" });
  }
});
