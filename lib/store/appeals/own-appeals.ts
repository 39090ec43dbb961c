import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

const columns = {
  reference: true,
  filedAt: true,
  situation: true,
  text: true,
  purgedAt: true,
  requestIds: true,
  id: true,
  standingId: true,
  status: true,
  readAt: true,
  outcome: true,
  narrowedTo: true,
  reasons: true,
  decidedAt: true,
  decision: { select: { case: { select: { reference: true } } } },
  messages: { orderBy: { id: "asc" }, select: { author: true, text: true, sentAt: true, purgedAt: true } },
} satisfies Prisma.AppealSelect;

/** An appeal as its organization may know it: nobody's name, nothing internal. */
export type OwnAppeal = Prisma.AppealGetPayload<{ select: typeof columns }>;

/** An organization's own appeal, or null for another's. */
export function findOwnAppeal(tx: Db, organizationId: string, reference: string): Promise<OwnAppeal | null> {
  return tx.appeal.findFirst({
    where: { reference, standing: { subject: { organizationId } } },
    select: columns,
  });
}
