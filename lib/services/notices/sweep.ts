import { db } from "@/lib/store/database";
import { enqueueDeliveries } from "@/lib/store/jobs";
import { warningsTakenBack } from "@/lib/store/notices/bounces";
import { dueDeliveries, unconfirmedWarnings } from "@/lib/store/notices/delivery-attempts";
import { unassignStranded } from "../cases/unassign-stranded";
import { sweepEntryMails } from "../entry/attempt-entry-mail";
import { sweepStaffDeliveries } from "../staff-messages/attempt-staff-delivery";
import { takeBackWarnings } from "./bounces";
import { confirmByJob } from "./delivery-confirmation";

const AT_ONCE = 1_000;

/**
 * Makes good what a lost job or a killed worker left undone (invariant 9: the rows are the truth): mails that are
 * due and on nobody's hands, messages to staff and links into the portal likewise, warnings that were delivered but do
 * not count yet or bounced but still count, and cases assigned to somebody who is gone.
 */
export async function sweep(now: Date): Promise<void> {
  const due = await dueDeliveries(now, AT_ONCE);
  await enqueueDeliveries(
    db(),
    due.map((delivery) => ({ ...delivery, runAt: now })),
  );
  await sweepStaffDeliveries(now, AT_ONCE);
  await sweepEntryMails(now, AT_ONCE);
  await takeBackWarnings("sweep", await warningsTakenBack(AT_ONCE), now);
  for (const warning of await unconfirmedWarnings(AT_ONCE)) await confirmByJob("sweep", warning, now);
  await unassignStranded(now);
}
