import { systemActor } from "@/lib/domain/actor";
import { rolesThatMay } from "@/lib/domain/permissions";
import { AppError } from "@/lib/errors";
import { strandedAppeals, strandedCases } from "@/lib/store/cases/stranded-cases";
import { db } from "@/lib/store/database";
import { type Order, obey } from "../obey";

const AT_ONCE = 1_000;

/**
 * Gives back to everybody what is assigned to somebody who is shut out or does not decide it any more. Asked for at
 * once when that happens, and by the sweep for what a stopped process left. Returns how many.
 */
export async function unassignStranded(now: Date): Promise<number> {
  const cases = await strandedCases(db(), rolesThatMay("decide_case"), AT_ONCE);
  const appeals = await strandedAppeals(db(), rolesThatMay("decide_appeal"), AT_ONCE);
  const orders: Order[] = [
    ...cases.map((standingId): Order => ({ standingId, command: { kind: "assign", personId: null } })),
    ...appeals.map(
      ({ id: appealId, standingId }): Order => ({
        standingId,
        command: { kind: "assign_appeal", appealId, personId: null },
      }),
    ),
  ];
  let given = 0;
  for (const order of orders) {
    try {
      await obey(systemActor("unassign"), order, now);
      given++;
    } catch (error) {
      // Somebody claimed or decided it meanwhile: what is still stranded then, the next sweep finds.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return given;
}
