import type { StaffMessageFacts } from "@/lib/domain/staff/staff-message";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { enqueueStaffDeliveries } from "@/lib/store/jobs";
import { ABOUT, FACTS } from "./staff-message-facts";

export type DeadStaffDelivery = StaffMessageFacts & {
  id: string;
  /** The person's name; null for the team's chat. */
  to: string | null;
  attempts: number;
  lastAttemptAt: Date;
  lastError: string | null;
};

/** Given up, the last written first, after the delivery `from`. */
export function deadStaffDeliveries(
  tx: Db,
  from: { id: string } | null,
  limit: number,
): Promise<DeadStaffDelivery[]> {
  const beyond = from ? Prisma.sql`and d.id < ${from.id}::uuid` : Prisma.empty;
  return tx.$queryRaw<DeadStaffDelivery[]>`
    select d.id, p.name as to, d.attempts, d.next_attempt_at as "lastAttemptAt", d.last_error as "lastError",
      ${FACTS}
    from staff_deliveries d
      join staff_messages m on m.id = d.message_id
      left join people p on p.id = d.person_id
      ${ABOUT}
    where d.status = 'failed' ${beyond}
    order by d.id desc limit ${limit}`;
}

/** Begins again with a delivery that was given up. */
export async function reviveStaffDelivery(
  tx: Db,
  id: string,
  now: Date,
): Promise<"again" | "over" | "unknown"> {
  const { count } = await tx.staffDelivery.updateMany({
    where: { id, status: "failed" },
    data: { status: "pending", attempts: 0, nextAttemptAt: now, leaseUntil: null },
  });
  if (count > 0) {
    await enqueueStaffDeliveries(tx, [{ id, runAt: now }]);
    return "again";
  }
  return (await tx.staffDelivery.count({ where: { id } })) > 0 ? "over" : "unknown";
}
