import { systemActor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { appealsToForget, forgetFiles } from "@/lib/store/appeals/appeals-to-forget";
import { db } from "@/lib/store/database";
import { forgetEvidence } from "@/lib/store/signals/evidence-to-forget";
import { forgetDisputes } from "../blocks/forget-disputes";
import { obey } from "../obey";

const AT_ONCE = 500;

/**
 * Deletes what was kept for as long as it was said to be: what customers wrote on answered appeals and disputes, by the
 * policy as they consented to it, and excerpts of traffic, by the policy in effect. In batches; what fails is
 * the next run's. That it was there, what was decided and the audit log stay.
 */
export async function forget(now: Date): Promise<void> {
  let [appeals, disputes, excerpts, last] = [0, 0, 0, 0];
  do {
    last = await forgetAppeals(now);
    appeals += last;
  } while (last === AT_ONCE);
  do {
    last = await forgetDisputes(now, AT_ONCE);
    disputes += last;
  } while (last === AT_ONCE);
  const files = await forgetFiles(db());
  do {
    last = await forgetEvidence(db(), now, AT_ONCE);
    excerpts += last;
  } while (last === AT_ONCE);
  if (appeals + disputes + files + excerpts > 0)
    log.info({ appeals, disputes, files, excerpts }, "what was kept long enough is deleted");
}

async function forgetAppeals(now: Date): Promise<number> {
  const due = await appealsToForget(db(), now, AT_ONCE);
  let done = 0;
  for (const { standingId, appealId, what } of due) {
    try {
      await obey(
        systemActor("forget"),
        { standingId, command: { kind: "forget_appeal", appealId, what } },
        now,
      );
      done += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.error({ err: error, appeal: appealId }, "an appeal was not forgotten");
    }
  }
  return done;
}
