import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { PolicyNumbers } from "@/lib/domain/policy/policy";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toWarned, WORDS } from "../ladder.fixture";
import { setPolicy } from "../policies/policies";
import { getCase } from "./case";

const desk = await openDesk();
const revoke = { kind: "revoke", ...WORDS } as const;
let changes = 0;

/** From now on the policy asks for so many warnings. */
async function ask(warningsRequired: PolicyNumbers["warningsRequired"]): Promise<void> {
  const numbers = { ...cyberPolicy.numbers, warningsRequired };
  await setPolicy(ADMIN, CYBER, { ...cyberPolicy, numbers }, `Change ${++changes}.`, START);
}

/** A proposal to limit a whole organization, which was warned as often as said. */
async function propose(warnings: 0 | 1) {
  const name = `Org-${newId().slice(-12)}`;
  const owner = await enrol(name);
  const traffic = { requestsPerDay: 2_400, identifiedShare: 0, identifiers: 0 };
  await countTraffic(name, START, traffic);
  if (warnings === 1) await toWarned(desk, owner, name, null, START);
  const at = plus(START, DAY + HOUR);
  await countTraffic(name, at, traffic);
  const reference = await flag(name, null, at);
  const { decisionId } = await decideAs(desk.robin, reference, revoke, at);
  const approve = () => decideAs(desk.lea, reference, { kind: "approve", decisionId }, plus(at, MINUTE));
  const offer = async () => {
    const { offers } = await getCase(desk.lea, { reference }, plus(at, MINUTE));
    return offers.find(({ command }) => command === "approve");
  };
  return { decisionId, approve, offer };
}

const limits = (decisionId: string) => db().restriction.count({ where: { decisionId } });

it("is refused, with what is missing, where the policy came to ask for more warnings since the proposal", async () => {
  for (const [before, after, warnings] of [
    [0, 1, 0],
    [0, 2, 1],
    [1, 2, 1],
  ] as const) {
    await ask({ end_user: 1, organization: before });
    const { approve, offer, decisionId } = await propose(warnings);
    await ask({ end_user: 1, organization: after });
    expect(await offer()).toMatchObject({ available: false, missing: [{ code: "no_warning_delivered" }] });
    await expect(approve()).rejects.toMatchObject({
      code: "refused",
      details: { reason: "no_warning_delivered" },
    });
    expect(await limits(decisionId)).toBe(0);
  }
});

it("rests on the warnings that the policy asks for at the second signature", async () => {
  for (const [before, after] of [
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    await ask({ end_user: 1, organization: before });
    const { approve, decisionId } = await propose(1);
    await ask({ end_user: 1, organization: after });
    await approve();
    expect(await limits(decisionId)).toBe(1);
  }
});
