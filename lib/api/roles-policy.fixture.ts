import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import type { RoleRow } from "./roles.fixture";

/** The rows of the policies' calls, in the order of WHO. */
export const policyRows: RoleRow[] = [
  ["console.policy.list", "! + + - - + - - -", (api) => api.console.policy.list()],
  ["console.policy.counts", "! + + - - + - - -", (api) => api.console.policy.counts()],
  ["console.policy.get", "! + + - - + - - -", (api) => api.console.policy.get({ key: "cyber" })],
  [
    "console.policy.compare",
    "! + + - - + - - -",
    (api) => api.console.policy.compare({ key: "cyber", from: 1, to: 1 }),
  ],
  [
    "console.policy.check",
    "! - + - - - - - -",
    (api) => api.console.policy.check({ key: "cyber", document: {} }),
  ],
  [
    "console.policy.previewNotice",
    "! + + - - + - - -",
    (api) => api.console.policy.previewNotice({ kind: "limit", document: { ...cyberPolicy } }),
  ],
  [
    "console.policy.replay",
    "! - + - - - - - -",
    (api) => api.console.policy.replay({ key: "cyber", document: { ...cyberPolicy } }),
  ],
  [
    "console.policy.propose",
    "! - + - - - - - -",
    (api) =>
      api.console.policy.propose({
        key: "cyber",
        version: 1,
        document: { ...cyberPolicy },
        reason: "Why.",
        commandId: newId(),
      }),
  ],
  [
    "console.policy.proposal",
    "! + + - - + - - -",
    (api, at) => api.console.policy.proposal({ id: at.proposal }),
  ],
  [
    "console.policy.answer",
    "! - + - - - - - -",
    (api, at) =>
      api.console.policy.answer({ id: at.proposal, commandId: newId(), answer: { kind: "confirm" } }),
  ],
];
