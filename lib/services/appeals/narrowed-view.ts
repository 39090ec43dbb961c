import type { AppealView } from "@/lib/contract/console/appeal";
import { isPending } from "@/lib/domain/appeal/appeal";
import { isNarrowable } from "@/lib/domain/appeal/missing-appeal";
import { casesUnderReview, flaggedUsers } from "@/lib/store/appeals/narrowable";
import type { Db } from "@/lib/store/database";
import type { OpenedAppeal } from "./appeal-view";

/** Whom the limit could be narrowed to while nobody has answered, and whom it was narrowed to. */
export async function narrowedViewOf(
  tx: Db,
  { appeal, decision, state, facts }: OpenedAppeal,
): Promise<Pick<AppealView, "narrowable" | "narrowedTo">> {
  const { organization, policy, traffic } = facts;
  const whose = { organizationId: organization.id, policyKey: policy.key };
  const { narrowedTo, decidedAt } = appeal;
  const cases =
    narrowedTo.length > 0 && decidedAt ? await casesUnderReview(tx, whose, narrowedTo, decidedAt) : [];
  const caseOf = (identifier: string) =>
    cases.find((item) => item.safetyIdentifier === identifier)?.reference ?? null;
  const isOpen = isPending(appeal) && isNarrowable(state, appeal);
  return {
    narrowedTo: narrowedTo.map((safetyIdentifier) => ({
      safetyIdentifier,
      caseReference: caseOf(safetyIdentifier),
    })),
    narrowable: isOpen ? await candidates() : null,
  };

  async function candidates() {
    const flagged = await flaggedUsers(tx, whose);
    const largest = traffic?.largestIdentifier ?? decision.blastRadius?.narrower;
    const isKnown = !largest || flagged.some(({ safetyIdentifier }) => safetyIdentifier === largest);
    const unflagged = isKnown ? [] : [{ safetyIdentifier: largest, signals: 0, lastSignalAt: null }];
    return [...flagged, ...unflagged].map((user) => ({
      ...user,
      share: user.safetyIdentifier === traffic?.largestIdentifier ? traffic.largestIdentifierShare : null,
    }));
  }
}
