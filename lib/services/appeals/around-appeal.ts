import type { AppealView } from "@/lib/contract/console/appeal";
import type { Actor } from "@/lib/domain/actor";
import { adoptionOf } from "@/lib/domain/triage/traffic";
import { keysSince, signalsSince } from "@/lib/store/appeals/since-decision";
import { findCase } from "@/lib/store/cases/case";
import type { Db } from "@/lib/store/database";
import { grantById, grantOf } from "@/lib/store/trusted-access/grants";
import { isAuthorized } from "../authorize";
import { evidenceLooks } from "../cases/evidence";
import type { OpenedAppeal } from "./appeal-view";

type Around = Pick<AppealView, "since" | "trustedAccess" | "evidenceLooks" | "mayReveal">;

/** What whoever judges an appeal needs besides the standing: what changed since, and what they may look at. */
export async function aroundAppeal(
  tx: Db,
  actor: Actor,
  { decision, state, facts }: OpenedAppeal,
  now: Date,
): Promise<Around> {
  const { organization, subject, policy, traffic } = facts;
  const caseReference = state.cases.find(({ id }) => id === decision.caseId)?.reference ?? "";
  const found = await findCase(tx, caseReference);
  if (!found) throw new Error("a decision stands on a case");
  return {
    since: {
      signals: await signalsSince(tx, state.id, decision.decidedAt),
      adoption: { before: decision.adoption?.adoption ?? null, now: adoptionOf(traffic).adoption },
      keys: await keysSince(tx, organization.id, decision.decidedAt),
    },
    trustedAccess: {
      atFlag: found.grantAtFlagId ? await grantById(tx, found.grantAtFlagId) : null,
      now: await grantOf(tx, subject.id, policy.key, now),
    },
    evidenceLooks: await evidenceLooks(tx, actor, found, now),
    mayReveal: isAuthorized(actor, "reveal_evidence"),
  };
}
