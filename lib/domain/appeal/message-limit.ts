import { DAY, minus } from "@/lib/domain/duration";
import type { Policy } from "@/lib/domain/policy/policy";
import type { StandingState } from "@/lib/domain/state";

/** From so many on, a customer is told how many are left. */
export const FEW_LEFT = 3;

/**
 * How many messages a customer can still add to an appeal: so many within a day by policy, counted anew once staff
 * have written, so that a question can always be answered.
 */
export function messagesLeft(
  { messages }: Pick<StandingState, "messages">,
  appealId: string,
  { numbers }: Pick<Policy, "numbers">,
  now: Date,
): number {
  const said = messages.filter((message) => message.appealId === appealId);
  const since = said.slice(said.findLastIndex(({ author }) => author === "staff") + 1);
  const sent = since.filter(({ sentAt }) => sentAt > minus(now, DAY)).length;
  return Math.max(0, numbers.customerMessagesPerDay - sent);
}
