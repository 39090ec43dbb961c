import { systemActor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { obey } from "../obey";

/**
 * Limits the organization of a case while it is reviewed, if its policy, its signals and all else call for it at `now`;
 * otherwise, and the second time, nothing changes.
 */
export async function limitMeanwhile(caseId: string, now: Date): Promise<void> {
  const { standingId } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
  await obey(systemActor("limit"), { standingId, command: { kind: "limit_meanwhile", caseId } }, now);
}
