import { newId } from "@/lib/ids";
import type { RoleRow } from "./roles.fixture";

/** The rows of trusted access, in the order of WHO. A stale version is refused where the record may be known. */
const stale = () => ({ version: 10_000, commandId: newId() });

export const accessRows: RoleRow[] = [
  ["console.trustedAccess.list", "! - + + - + - - -", (api) => api.console.trustedAccess.list({})],
  [
    "console.trustedAccess.get",
    "! - + + - + - - -",
    (api, at) => api.console.trustedAccess.get({ reference: at.application }),
  ],
  [
    "console.trustedAccess.command",
    "! - + + - - - - -",
    (api, at) =>
      api.console.trustedAccess.command({
        ...stale(),
        reference: at.application,
        command: { kind: "confirm" },
      }),
  ],
  ["portal.trustedAccess.list", "! - - - - - + + +", (api) => api.portal.trustedAccess.list()],
  [
    "portal.trustedAccess.get",
    "! - - - - - + + 0",
    (api, at) => api.portal.trustedAccess.get({ reference: at.application }),
  ],
  [
    "portal.trustedAccess.apply",
    "! - - - - - + - +",
    (api) =>
      api.portal.trustedAccess.apply({
        commandId: newId(),
        policy: "cyber",
        safetyIdentifier: "user-1",
        who: "Who",
        work: "What",
        scope: "Which",
        models: ["gpt-5.3-codex"],
        evidence: "",
        links: [],
        renews: null,
      }),
  ],
  [
    "portal.trustedAccess.answer",
    "! - - - - - + - 0",
    (api, at) => api.portal.trustedAccess.answer({ ...stale(), reference: at.application, text: "More." }),
  ],
  [
    "portal.trustedAccess.takeBack",
    "! - - - - - + - 0",
    (api, at) => api.portal.trustedAccess.takeBack({ ...stale(), reference: at.application }),
  ],
];
