import { dueDeliveries } from "@/lib/store/notices/delivery-attempts";
import { dueEntryMails } from "@/lib/store/organizations/entry-links";
import { dueStaffDeliveries } from "@/lib/store/staff/staff-deliveries";
import { attemptEntryMail } from "../entry/attempt-entry-mail";
import { attemptStaffDelivery } from "../staff-messages/attempt-staff-delivery";
import { attemptDelivery } from "./attempt-delivery";

/** Attempts everything that is due, here and now, without the queue. Returns how many there were. */
export async function deliverDue(now: Date): Promise<number> {
  const due = await dueDeliveries(now, 1_000);
  for (const { id } of due) await attemptDelivery(id, now);
  const toStaff = await dueStaffDeliveries(now, 1_000);
  for (const id of toStaff) await attemptStaffDelivery(id, now);
  const links = await dueEntryMails(now, 1_000);
  for (const id of links) await attemptEntryMail(id, now);
  return due.length + toStaff.length + links.length;
}
