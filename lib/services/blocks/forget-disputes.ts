import { systemActor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { disputesToForget } from "@/lib/store/blocks/disputes";
import { db } from "@/lib/store/database";
import { commandDispute } from "./command-dispute";

/** Deletes what was written on disputes that were answered long enough ago, so many at most. Returns how many were. */
export async function forgetDisputes(now: Date, limit: number): Promise<number> {
  const due = await disputesToForget(db(), now, limit);
  let done = 0;
  for (const { reference } of due) {
    try {
      await commandDispute(systemActor("forget"), { reference, command: { kind: "forget" } }, now);
      done += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.error({ err: error, block: reference }, "a dispute was not forgotten");
    }
  }
  return done;
}
