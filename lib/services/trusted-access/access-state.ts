import { type AccessApplication, type AccessState, isAlive } from "@/lib/domain/trusted-access/application";
import type { Db } from "@/lib/store/database";
import { policyInEffect } from "@/lib/store/policies/policies";
import { grantsOf } from "@/lib/store/trusted-access/grants";

/** What commands on an application are judged by. */
export async function accessState(tx: Db, application: AccessApplication, now: Date): Promise<AccessState> {
  const { id, renewsId, policyKey } = application;
  const grants = await grantsOf(tx, renewsId ? [id, renewsId] : [id]);
  const renewed = grants.find(({ applicationId }) => applicationId === renewsId);
  const { numbers } = await policyInEffect(tx, policyKey);
  return {
    application,
    grant: grants.find(({ applicationId }) => applicationId === id) ?? null,
    continuesFrom: renewed && isAlive(renewed, now) ? renewed.endsAt : null,
    longestDays: numbers.trustedAccessDays,
  };
}
