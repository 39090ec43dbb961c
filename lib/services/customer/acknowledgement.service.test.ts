import { afterAll, describe, expect, it } from "vitest";
import { DAY, HOUR, minus, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { attemptDelivery } from "../notices/attempt-delivery";
import { only, warnedCase } from "../warned.fixture";
import { acknowledgeNotice } from "./acknowledgement";

afterAll(closeDatabase);

const warningOf = (decisionId: string) => db().warning.findUniqueOrThrow({ where: { decisionId } });

describe("an acknowledgement", () => {
  it("is delivery: the warning counts, and the member is who said so", async () => {
    const { notice, member, decisionId, standingId, effectiveAt } = await warnedCase();
    const now = plus(effectiveAt, HOUR);
    await expect(acknowledgeNotice(member, { id: notice.id }, now)).resolves.toEqual({ acknowledgedAt: now });
    const warning = await warningOf(decisionId);
    expect(warning).toMatchObject({ deliveredAt: now, graceUntil: plus(now, DAY) });
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { entityId: standingId, version: warning.version },
    });
    expect(entry).toMatchObject({ action: "confirm_delivery", actorKind: "member", actorId: member.id });
  });

  it("said twice, or by ten at once, is one", async () => {
    const { notice, member, decisionId, effectiveAt } = await warnedCase();
    const now = plus(effectiveAt, HOUR);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => acknowledgeNotice(member, { id: notice.id }, now)),
    );
    const again = await acknowledgeNotice(member, { id: notice.id }, plus(now, DAY));
    expect([...answers, again]).toEqual(Array(11).fill({ acknowledgedAt: now }));
    expect((await warningOf(decisionId)).deliveredAt).toEqual(now);
  });

  it("after a mail leaves the instant of the mail", async () => {
    const { notice, member, decisionId, deliveries, effectiveAt } = await warnedCase();
    await attemptDelivery(only(deliveries).id, effectiveAt);
    const { deliveredAt } = await warningOf(decisionId);
    await acknowledgeNotice(member, { id: notice.id }, plus(effectiveAt, DAY));
    expect((await warningOf(decisionId)).deliveredAt).toEqual(deliveredAt);
  });

  it("is for the organization's own notices, once they are visible", async () => {
    const { notice, member, effectiveAt } = await warnedCase();
    const other = await warnedCase();
    const attempt = (id: string, now = effectiveAt) => acknowledgeNotice(member, { id }, now);
    const missing = { code: "not_found" };
    await expect(attempt(other.notice.id)).rejects.toMatchObject(missing);
    await expect(attempt(newId())).rejects.toMatchObject(missing);
    await expect(attempt(notice.id, minus(effectiveAt, SECOND))).rejects.toMatchObject(missing);
    await expect(acknowledgeNotice(other.lead, { id: notice.id }, effectiveAt)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
