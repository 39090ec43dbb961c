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

const confirming = new Map<string, Promise<void>>();

/** The same for a notice that reaches many addresses at once: one of them confirms it, and the others wait for that. */
export async function confirmOnce(delivered: Delivered, now: Date): Promise<void> {
  const { decisionId } = delivered;
  const begun =
    confirming.get(decisionId) ??
    confirmByJob("deliver", delivered, now).finally(() => confirming.delete(decisionId));
  confirming.set(decisionId, begun);
  await begun;
}
