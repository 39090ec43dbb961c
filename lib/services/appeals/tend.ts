import { systemActor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { appealsToTend } from "@/lib/store/appeals/appeals-waiting";
import { db } from "@/lib/store/database";
import { obey } from "../obey";

const AT_ONCE = 1_000;

/** Reminds customers who were asked, and opens again what waited long enough. The rows say when; late is never lost. */
export async function tendAppeals(now: Date): Promise<void> {
  for (const { id: appealId, standingId, isOver } of await appealsToTend(db(), now, AT_ONCE)) {
    const kind = isOver ? "resume_appeal" : "remind_customer";
    try {
      await obey(systemActor("tend"), { standingId, command: { kind, appealId } }, now);
    } catch (error) {
      // Somebody decided it, or wrote, meanwhile.
      if (!(error instanceof AppError)) throw error;
    }
  }
}
