import type { StaffMessageKind } from "@/lib/domain/staff/staff-message";
import { db } from "@/lib/store/database";

/** Every message of a kind about an appeal, with whom it was told and sent to. */
export async function toldOf(reference: string, kind: StaffMessageKind) {
  const { id: appealId } = await db().appeal.findUniqueOrThrow({ where: { reference } });
  return db().staffMessage.findMany({
    where: { kind, appealId },
    include: { recipients: true, deliveries: true },
  });
}

/** Whom it was told, in the order of their ids. */
export async function peopleToldOf(reference: string, kind: StaffMessageKind): Promise<string[]> {
  const messages = await toldOf(reference, kind);
  return messages.flatMap(({ recipients }) => recipients.map(({ personId }) => personId)).sort();
}
