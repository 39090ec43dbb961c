import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { forget } from "@/lib/services/appeals/forget";
import { tendAppeals } from "@/lib/services/appeals/tend";
import { seal } from "@/lib/services/audit/seal";
import { forgetUnsent } from "@/lib/services/customer/drafts";
import { tidyGateways } from "@/lib/services/enforcement/gateways";
import { checkLifts } from "@/lib/services/enforcement/lifts";
import { attemptEntryMail } from "@/lib/services/entry/attempt-entry-mail";
import { tally } from "@/lib/services/insight/tally";
import { announceEnds } from "@/lib/services/notices/announce-ends";
import { attemptDelivery } from "@/lib/services/notices/attempt-delivery";
import { sweep } from "@/lib/services/notices/sweep";
import { tidy } from "@/lib/services/queue/tidy";
import { limitMeanwhile } from "@/lib/services/signals/limit-meanwhile";
import { attemptStaffDelivery } from "@/lib/services/staff-messages/attempt-staff-delivery";
import { remind } from "@/lib/services/staff-messages/remind";
import { tellOfEnds } from "@/lib/services/trusted-access/end-soon";
import type { WaitingRoom } from "./waiting-room";

/** A job carries an id and no more. */
const row = z.object({ id: z.uuid() });

/** What a failure says is for the log, which leaves out what it may quote; the queue keeps none of it. */
function guarded(
  job: string,
  work: (payload: unknown, stopping: AbortSignal) => Promise<unknown>,
): TaskList[string] {
  return async (payload, { abortSignal }) => {
    try {
      await work(payload, abortSignal);
    } catch (error) {
      log.error({ err: error, job }, "a job failed and will be tried again");
      throw new Error("failed; the log says why");
    }
  };
}

/** What the worker does by itself. */
export const tasks: TaskList = {
  deliver: guarded("deliver", (payload, stopping) => attemptDelivery(row.parse(payload).id, now(), stopping)),
  tell: guarded("tell", (payload, stopping) => attemptStaffDelivery(row.parse(payload).id, now(), stopping)),
  admit: guarded("admit", (payload, stopping) => attemptEntryMail(row.parse(payload).id, now(), stopping)),
  announce: guarded("announce", () => announceEnds(now())),
  confirm: guarded("confirm", () => checkLifts(now())),
  limit: guarded("limit", (payload) => limitMeanwhile(row.parse(payload).id, now())),
  remind: guarded("remind", () => remind(now())),
  forget: guarded("forget", () => forget(now())),
  sweep: guarded("sweep", () => sweep(now())),
  tidy: guarded("tidy", async () => {
    const at = now();
    await tidy(at);
    await forgetUnsent(at);
    await tidyGateways(at);
  }),
  seal: guarded("seal", () => seal(now())),
  tend: guarded("tend", () => tendAppeals(now())),
  tally: guarded("tally", () => tally(now())),
  renew: guarded("renew", () => tellOfEnds(now())),
};

const post = (payload: unknown, stopping: AbortSignal) =>
  attemptDelivery(row.parse(payload).id, now(), stopping);

/** Posts to customers' endpoints, of which any number may be silent: kept apart, so that nothing waits for them. */
export const posts = (waiting: WaitingRoom): TaskList => ({
  post: guarded("post", (payload, stopping) => waiting.admit((given) => post(payload, given), stopping)),
});

/** Posts to endpoints that did not answer the last one. */
export const postsToSilent: TaskList = { post_silent: guarded("post_silent", post) };
