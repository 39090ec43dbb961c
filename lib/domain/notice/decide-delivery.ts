import type { Decider } from "@/lib/domain/decider";
import { DAY, HOUR, plus } from "@/lib/domain/duration";

/** The first delivery of a warning's notice makes the warning count and starts its grace. */
export const confirmDelivery: Decider<"confirm_delivery"> = (state, facts, command) => {
  const warning = state.warnings.find((item) => item.decisionId === command.decisionId);
  if (!warning || warning.deliveredAt || warning.voidedAt) return [];
  const { graceHours, warningLapsesDays } = facts.policy.numbers;
  const { deliveredAt } = command;
  return [
    {
      kind: "warning_delivered",
      warningId: warning.id,
      deliveredAt,
      graceUntil: plus(deliveredAt, graceHours * HOUR),
      lapsesAt: plus(deliveredAt, warningLapsesDays * DAY),
    },
  ];
};

/** A bounce after acceptance: the warning counts no longer. What rested on it is for a lead to judge. */
export const takeBackDelivery: Decider<"take_back_delivery"> = (state, _facts, command) => {
  const warning = state.warnings.find((item) => item.decisionId === command.decisionId);
  if (!warning?.deliveredAt || warning.voidedAt) return [];
  return [{ kind: "warning_delivery_taken_back", warningId: warning.id }];
};
