import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { parseReference } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { claimNext, peekNext } from "@/lib/store/queue/queue-next";
import { authorize } from "../authorize";
import { caseFilterOf } from "./case-filter";

type Found = { reference: string | null };

const NONE: Found = { reference: null };
const ATTEMPTS = 5;

/** What sleeps is nobody's next. */
const meant = async (actor: Actor, { filter }: { filter: QueueFilter }, now: Date) =>
  filter.snoozed ? null : caseFilterOf(db(), actor, filter, now);

/**
 * Claims the most urgent case that this person may take, for this tab: open, on nobody's hands, awake, without an open
 * question, and assigned to nobody else. Null where none is left.
 */
export async function nextCase(
  actor: Actor,
  input: { tab: string; filter: QueueFilter },
  now: Date,
): Promise<Found> {
  authorize(actor, "decide_case");
  const filter = await meant(actor, input, now);
  if (!filter) return NONE;
  const asker = { personId: actor.id, filter, now };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const reference = await claimNext(db(), { ...asker, tab: input.tab });
    if (reference) return { reference };
    // What another one held while it chose a different case is passed by, though it is free again at once.
    if (!(await peekNext(db(), asker, null))) break;
  }
  return NONE;
}

/** The case that {@link nextCase} would probably give, to be read before it is asked for. */
export async function peekCase(
  actor: Actor,
  input: { except?: string | undefined; filter: QueueFilter },
  now: Date,
): Promise<Found> {
  authorize(actor, "decide_case");
  const filter = await meant(actor, input, now);
  if (!filter) return NONE;
  const except = input.except === undefined ? null : parseReference(input.except, "C");
  return { reference: await peekNext(db(), { personId: actor.id, filter, now }, except) };
}
