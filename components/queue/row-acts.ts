import {
  AlarmClock,
  AlarmClockOff,
  Hand,
  type LucideIcon,
  MessageCircleQuestionMark,
  Undo2,
  UserRound,
} from "lucide-react";
import type { QueueRow } from "@/lib/contract/console/queue";

/** What can be done with a case from its row, without opening it. */
export type RowAct = "claim" | "release" | "assign" | "snooze" | "wake" | "ask";

/** Gives an act on a row: at once, or by a dialog that asks for the rest. */
export type GiveAct = (act: RowAct, row: QueueRow) => void;

type ActWords = { keys: string; icon: LucideIcon; word: string; on: (reference: string) => string };

export const actWords: Record<RowAct, ActWords> = {
  claim: { keys: "c", icon: Hand, word: "Claim", on: (reference) => `Claim ${reference}` },
  release: { keys: "u", icon: Undo2, word: "Let go", on: (reference) => `Let ${reference} go` },
  assign: { keys: "a", icon: UserRound, word: "Assign", on: (reference) => `Assign ${reference}` },
  snooze: { keys: "s", icon: AlarmClock, word: "Snooze", on: (reference) => `Snooze ${reference}` },
  wake: { keys: "w", icon: AlarmClockOff, word: "Wake", on: (reference) => `Wake ${reference}` },
  ask: {
    keys: "q",
    icon: MessageCircleQuestionMark,
    word: "Ask a lead",
    on: (reference) => `Ask a lead about ${reference}`,
  },
};

/**
 * What is offered on a row now, in this order. Only what would do nothing is left out: what the domain refuses is
 * refused with its reason.
 */
export function rowActs(
  { status, claim, snoozedUntil }: Pick<QueueRow, "status" | "claim" | "snoozedUntil">,
  now: Date,
): RowAct[] {
  if (status !== "open") return [];
  const live = claim && claim.until > now ? claim : null;
  const rests = snoozedUntil !== null && snoozedUntil > now;
  const acts = {
    claim: live === null,
    release: live?.mine === true,
    assign: true,
    snooze: !rests,
    wake: rests,
    ask: true,
  } satisfies Record<RowAct, boolean>;
  return (Object.keys(acts) as RowAct[]).filter((act) => acts[act]);
}
