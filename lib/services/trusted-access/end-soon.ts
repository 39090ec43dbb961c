import { defaultNumbers } from "@/lib/domain/policy/default-policy";
import { db } from "@/lib/store/database";
import { accessNoticesOf } from "@/lib/store/notices/sent-notices";
import { transaction } from "@/lib/store/transaction";
import { lockApplication } from "@/lib/store/trusted-access/applications";
import { grantsOf } from "@/lib/store/trusted-access/grants";
import { grantsToRemind } from "@/lib/store/trusted-access/grants-to-remind";
import { tellOfAccess } from "./access-notices";

const AT_ONCE = 500;

/** Tells holders that their trusted access ends soon, once each, so that they can renew it. The end itself needs no job. */
export async function tellOfEnds(now: Date): Promise<void> {
  const due = await grantsToRemind(db(), now, defaultNumbers.trustedAccessReminderDays, AT_ONCE);
  for (const { grantId, reference } of due)
    await transaction(async (tx) => {
      const application = await lockApplication(tx, reference);
      if (!application) return;
      const grant = (await grantsOf(tx, [application.id])).find(({ id }) => id === grantId);
      const told = await accessNoticesOf(tx, application.id);
      // Another worker told of it, or somebody withdrew it, meanwhile.
      if (!grant || grant.withdrawnAt || told.some(({ accessKind }) => accessKind === "ending")) return;
      await tellOfAccess(tx, { kind: "ending", application, grant, remark: null }, now);
    });
}
