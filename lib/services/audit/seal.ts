import { systemActor } from "@/lib/domain/actor";
import { sealAudit } from "./audit";

/** The sealer job: gives settled audit entries their place in the chain. */
export async function seal(now: Date): Promise<void> {
  await sealAudit(systemActor("seal"), now);
}
