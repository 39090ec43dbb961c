import { systemActor } from "@/lib/domain/actor";
import { obey } from "../obey";

type Delivered = { standingId: string; decisionId: string; deliveredAt: Date };

/** A warning counts from its first delivery; confirming another one changes nothing. */
export async function confirmByJob(
  job: "deliver" | "sweep" | "bounce",
  { standingId, decisionId, deliveredAt }: Delivered,
  now: Date,
): Promise<void> {
  const command = { kind: "confirm_delivery", decisionId, deliveredAt } as const;
  await obey(systemActor(job), { standingId, command }, now);
}
