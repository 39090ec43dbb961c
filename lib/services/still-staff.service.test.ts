import { beforeEach, describe, expect, it } from "vitest";
import { MINUTE, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { findPerson } from "@/lib/store/staff/people";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, flag, openDesk, START } from "./desk.fixture";
import { changeStaff, createStaff } from "./identity/staff";
import { WORDS } from "./ladder.fixture";
import { answerPolicyProposal, proposePolicy } from "./policies/proposals";

// The actor of a request is who they were when it came; what it asks is done later.
const desk = await openDesk();
await enrol("Northwind");
const later = plus(START, MINUTE);

async function hire(role: "lead" | "admin") {
  const name = newId();
  const given = { email: `${name}@recourse.example`, name, role, signIn: "sso" } as const;
  const { id } = await createStaff(desk.ada, given, START);
  return { kind: "staff", id, name, role } as const;
}
async function change(id: string, wanted: Parameters<typeof changeStaff>[1]["change"], actor = desk.ada) {
  const version = (await findPerson(db(), id))?.version ?? 0;
  return changeStaff(actor, { id, version, change: wanted }, START);
}

describe.each([
  ["shut out", { kind: "disable" }, "unauthenticated"],
  ["given another role", { kind: "change_role", role: "auditor" }, "forbidden"],
] as const)("somebody %s while a request of theirs waits", (_, wanted, code) => {
  let lead: Awaited<ReturnType<typeof hire>>;
  beforeEach(async () => {
    lead = await hire("lead");
    await change(lead.id, wanted);
  });

  it("signs no proposal on a case", async () => {
    const reference = await flag("Northwind", null, START);
    const revoke = { kind: "revoke", ...WORDS, overrideReason: "One key for all." } as const;
    const { decisionId } = await decideAs(desk.lea, reference, revoke, START);
    await expect(decideAs(lead, reference, { kind: "approve", decisionId }, later)).rejects.toMatchObject({
      code,
    });
    expect(await db().approval.count({ where: { decisionId } })).toBe(0);
    const refused = { kind: "refuse", decisionId, reason: "Another time." } as const;
    await decideAs(desk.leo, reference, refused, later);
  });

  it("confirms no change of a policy", async () => {
    const document = { ...cyberPolicy, title: newId() };
    const { id } = await proposePolicy(
      desk.lea,
      { key: "cyber", version: 1, document, reason: "Why not." },
      START,
    );
    const confirm = answerPolicyProposal(lead, { id, answer: { kind: "confirm" } }, later);
    await expect(confirm).rejects.toMatchObject({ code });
    await answerPolicyProposal(desk.lea, { id, answer: { kind: "withdraw" } }, later);
  });

  it("changes nobody else", async () => {
    const admin = await hire("admin");
    await change(admin.id, wanted);
    await expect(change(desk.ada.id, { kind: "disable" }, admin)).rejects.toMatchObject({ code });
    expect(await findPerson(db(), desk.ada.id)).toMatchObject({ disabledAt: null, role: "admin" });
  });
});
