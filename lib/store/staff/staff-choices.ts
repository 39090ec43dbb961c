import type { StaffChoice } from "@/lib/domain/staff/staff-choice";
import type { Db } from "@/lib/store/database";

export const choicesOf = (tx: Db, personId: string): Promise<StaffChoice[]> =>
  tx.staffChoice.findMany({ where: { personId }, select: { kind: true, channel: true, wanted: true } });

export async function saveChoice(tx: Db, personId: string, choice: StaffChoice): Promise<void> {
  const { kind, channel, wanted } = choice;
  await tx.staffChoice.upsert({
    where: { personId_kind_channel: { personId, kind, channel } },
    create: { personId, ...choice },
    update: { wanted },
  });
}
