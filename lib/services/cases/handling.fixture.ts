import type { CaseDecision } from "@/lib/contract/console/case-decision";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideCase } from "./case-decision";

export const TAB = "tab-number-one";
export const OTHER_TAB = "tab-number-two";

/** Does something with a case on the version it has now. */
export async function handle(actor: Actor, reference: string, decision: CaseDecision, now: Date, tab = TAB) {
  const { version } = await standingOf(reference);
  return decideCase(actor, { reference, version, commandId: newId(), tab, decision }, now);
}

export async function standingOf(reference: string) {
  const { standing } = await db().case.findUniqueOrThrow({
    where: { reference },
    select: { standing: { select: { id: true, version: true } } },
  });
  return standing;
}

export const rowOf = (reference: string) => db().case.findUniqueOrThrow({ where: { reference } });

/** What became of each: `done`, or why not. */
export async function outcomesOf(work: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(work);
  return settled.map((result) => {
    if (result.status === "fulfilled") return "done";
    if (result.reason instanceof AppError) return result.reason.details.reason ?? result.reason.code;
    throw result.reason;
  });
}
