import { expect, it } from "vitest";
import { DAY, MINUTE, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { acknowledgeNotice } from "./customer/acknowledgement";
import { countTraffic, enrol, flag, openDesk, START } from "./desk.fixture";
import { WORDS } from "./ladder.fixture";
import { setPolicy } from "./policies/policies";

it("limits a whole organization on the warnings that its policy asks for, and not without", async () => {
  const desk = await openDesk();
  const owner = await enrol("Contoso");
  const warningsRequired = { end_user: 1, organization: 1 };
  const document = { ...cyberPolicy, numbers: { ...cyberPolicy.numbers, warningsRequired } };
  await setPolicy(ADMIN, "cyber", document, "Warn organizations, too.", START);
  await countTraffic("Contoso", START, { requestsPerDay: 1_000, identifiedShare: 0, identifiers: 0 });
  const first = await flag("Contoso", null, START);
  await expect(decideAs(desk.robin, first, { kind: "revoke", ...WORDS }, START)).rejects.toMatchObject({
    details: { reason: "no_warning_delivered" },
  });
  const { decisionId } = await decideAs(desk.robin, first, { kind: "warn", ...WORDS }, START);
  const notice = await db().notice.findFirstOrThrow({ where: { decisionId } });
  await acknowledgeNotice(owner, { id: notice.id }, plus(START, MINUTE));

  const again = plus(START, 2 * DAY);
  const second = await flag("Contoso", null, again, { count: 1 });
  const proposed = await decideAs(desk.robin, second, { kind: "revoke", ...WORDS }, again);
  const approve = { kind: "approve", decisionId: proposed.decisionId } as const;
  await decideAs(desk.lea, second, approve, plus(again, MINUTE));
  const restriction = await db().restriction.findFirstOrThrow({ include: { warning: true } });
  expect(restriction).toMatchObject({ scope: "organization", warning: { decisionId } });
});
