import { newId } from "@/lib/ids";
import type { Call, RoleRow } from "./roles.fixture";

const decide =
  (reference: "appealed" | "open", decision: object): Call =>
  (api, at) =>
    api.console.case.decide({
      version: 10_000,
      commandId: newId(),
      tab: "a-tab-of-a-test",
      reference: at[reference],
      decision: decision as never,
    });
const proportionality = { gravity: "low", intent: "unknown" } as const;
const words = { clause: "2.1", facts: "Facts.", rationale: "Why.", proportionality };
const ofDecision = (kind: string): object => ({
  kind,
  decisionId: newId(),
  ...(kind === "approve" || kind === "undo" ? {} : { [kind === "restore" ? "reasons" : "reason"]: "Why." }),
});
/** What is decided and done on a case, of the table of roles (see roles-rpc.service.test.ts). */
export const decisionRows: RoleRow[] = [
  //                                 nobody reviewer lead support admin auditor owner member stranger
  [
    "console.case.decide dismiss",
    "! + + - - - - - -",
    decide("appealed", { kind: "dismiss", reason: "duplicate", rationale: "Why." }),
  ],
  ["console.case.decide warn", "! + + - - - - - -", decide("appealed", { kind: "warn", ...words })],
  ["console.case.decide revoke", "! + + - - - - - -", decide("appealed", { kind: "revoke", ...words })],
  ["console.case.decide assign", "! + + - - - - - -", decide("appealed", { kind: "assign", personId: null })],
  [
    "console.case.decide snooze",
    "! + + - - - - - -",
    decide("appealed", { kind: "snooze", untilSignal: true }),
  ],
  ["console.case.decide wake", "! + + - - - - - -", decide("appealed", { kind: "wake" })],
  [
    "console.case.decide escalate",
    "! + + - - - - - -",
    decide("appealed", { kind: "escalate", question: "Why?" }),
  ],
  [
    "console.case.decide answer_question",
    "! - + - - - - - -",
    decide("appealed", { kind: "answer_question", remarkId: newId(), text: "So." }),
  ],
  [
    "console.case.decide take_over",
    "! - + - - - - - -",
    decide("appealed", { kind: "take_over", reason: "Late." }),
  ],
  [
    "console.case.preview warn",
    "! + + - - - - - -",
    (api, at) => api.console.case.preview({ reference: at.appealed, decision: { kind: "warn", ...words } }),
  ],
  [
    "console.case.preview approve",
    "! - + - - - - - -",
    (api, at) =>
      api.console.case.preview({
        reference: at.appealed,
        decision: { kind: "approve", decisionId: newId() },
      }),
  ],
  ["console.case.decide approve", "! - + - - - - - -", decide("appealed", ofDecision("approve"))],
  ["console.case.decide return", "! - + - - - - - -", decide("appealed", ofDecision("return"))],
  ["console.case.decide refuse", "! - + - - - - - -", decide("appealed", ofDecision("refuse"))],
  ["console.case.decide undo", "! + + - - - - - -", decide("appealed", ofDecision("undo"))],
  ["console.case.decide reverse", "! - + + - - - - -", decide("appealed", ofDecision("reverse"))],
  ["console.case.decide restore", "! - + + - - - - -", decide("appealed", ofDecision("restore"))],
  ["console.case.decide restore unappealed", "! - + 0 - - - - -", decide("open", ofDecision("restore"))],
  ["console.case.decide reverse unappealed", "! - + 0 - - - - -", decide("open", ofDecision("reverse"))],
];
