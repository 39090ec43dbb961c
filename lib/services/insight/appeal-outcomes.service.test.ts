import { expect, it } from "vitest";
import type { AppealDecision } from "@/lib/contract/console/appeal";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { decideAs } from "@/prisma/scenarios/steps";
import { decideAppeal, getAppeal } from "../appeals/appeals";
import { enrol, openDesk, START } from "../desk.fixture";
import { toAppealed, toLimited } from "../ladder.fixture";
import { showAppealOutcomes } from "./appeal-outcomes";

const desk = await openDesk();
const owner = await enrol("Northwind");
let users = 0;
const nextUser = () => `user-${++users}`;

const seen = (now: Date, days = 30) => showAppealOutcomes(desk.lea, { days }, now);

/** An appeal that is answered so many hours after it was filed. */
async function answered(decision: AppealDecision, hours: number): Promise<Date> {
  const { appeal: reference, filedAt } = await toAppealed(desk, owner, "Northwind", nextUser(), START);
  const now = plus(filedAt, hours * HOUR);
  const { version } = await getAppeal(desk.sam, { reference }, now);
  await decideAppeal(desk.sam, { reference, version, commandId: newId(), decision }, now);
  return now;
}

it("counts each outcome by itself, and apart what was put right without an appeal", async () => {
  const grant = { kind: "grant_appeal", reasons: "R." } as const;
  await answered({ ...grant, outcome: "overturned" }, 2);
  await answered({ ...grant, outcome: "restored_early" }, 4);
  await answered({ kind: "uphold_appeal", reasons: "R." }, 30);

  const restored = await toLimited(desk, owner, "Northwind", nextUser(), START);
  const at = plus(restored.limitedAt, HOUR);
  const { reference, decisionId } = restored;
  await decideAs(desk.lea, reference, { kind: "restore", decisionId, reasons: "You called." }, at);

  const moot = await toAppealed(desk, owner, "Northwind", nextUser(), START);
  const reverse = { kind: "reverse", decisionId: moot.decisionId, reason: "The wrong user." } as const;
  await decideAs(desk.lea, moot.reference, reverse, plus(moot.filedAt, HOUR));

  expect(await seen(plus(START, 5 * DAY))).toMatchObject({
    ...{ filed: 4, overturned: 1, restoredEarly: 1, narrowed: 0, upheld: 1, withdrawn: 0, moot: 1 },
    ...{ restored: 1, reversed: 1, decided: 10, medianHours: 4 },
  });
});

it("counts within the period alone, and says that nothing was answered", async () => {
  expect(await seen(plus(START, 40 * DAY), 7)).toMatchObject({
    ...{ filed: 0, overturned: 0, upheld: 0, moot: 0, restored: 0, reversed: 0, decided: 0 },
    medianHours: null,
  });
});

it("is for those who see insight", async () => {
  await expect(showAppealOutcomes(desk.sam, { days: 30 }, START)).rejects.toMatchObject({
    code: "forbidden",
  });
});
