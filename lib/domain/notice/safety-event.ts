import type { NoticeKind } from "./statement";

/** What an organization's endpoints are told of. The first two are the published ones. */
export type SafetyEventType =
  | "safety.warning_issued"
  | "safety.deactivation_issued"
  | "safety.access_restored"
  | "safety.appeal_received"
  | "safety.appeal_decided"
  | "safety.block_dispute_answered";

const TYPES: Partial<Record<NoticeKind, SafetyEventType>> = {
  warning: "safety.warning_issued",
  limit: "safety.deactivation_issued",
  interim_limit: "safety.deactivation_issued",
  restored: "safety.access_restored",
  interim_lifted: "safety.access_restored",
  appeal_received: "safety.appeal_received",
  appeal_decided: "safety.appeal_decided",
};

/** The event that goes with a notice; null where the notice is for people alone. */
export const safetyEventOf = (kind: NoticeKind): SafetyEventType | null => TYPES[kind] ?? null;
