import { systemActor } from "@/lib/domain/actor";
import { rolesThatMay } from "@/lib/domain/permissions";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { strandedCases } from "@/lib/store/stranded-cases";
import { obey } from "../obey";

const AT_ONCE = 1_000;

/**
 * Gives back to everybody what is assigned to somebody who is shut out or decides no cases any more. Asked for at once
 * when that happens, and by the sweep for what a stopped process left. Returns how many.
 */
export async function unassignStranded(now: Date): Promise<number> {
  const actor = systemActor("unassign");
  const command = { kind: "assign", personId: null } as const;
  let given = 0;
  for (const standingId of await strandedCases(db(), rolesThatMay("decide_case"), AT_ONCE)) {
    try {
      await obey(actor, { standingId, command }, now);
      given++;
    } catch (error) {
      // Somebody claimed or decided it meanwhile: what is still stranded then, the next sweep finds.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return given;
}
