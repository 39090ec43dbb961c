import type { AccessTerms } from "./application";

/** What is done with an application, and with what was granted by it: `grantId` is the grant that was looked at. */
export type AccessCommand =
  | { kind: "ask"; text: string }
  | { kind: "answer"; text: string }
  | { kind: "verify"; method: string; reference: string; terms: AccessTerms }
  | { kind: "confirm" }
  | { kind: "refuse"; reason: string }
  | { kind: "take_back" }
  /** What was verified is not any more: whoever did so saw what it renews as it is no longer. */
  | { kind: "verify_anew" }
  | { kind: "narrow"; grantId: string; terms: AccessTerms; reason: string }
  | { kind: "withdraw"; grantId: string; reason: string };

export type AccessCommandKind = AccessCommand["kind"];

/** What its organization does, and nobody else. */
export const CUSTOMER_COMMANDS = ["answer", "take_back"] as const satisfies AccessCommandKind[];

/** What those who may grant trusted access do. */
export const STAFF_COMMANDS = [
  "ask",
  "verify",
  "confirm",
  "refuse",
  "narrow",
  "withdraw",
] as const satisfies AccessCommandKind[];
