import { newId } from "@/lib/ids";
import type { RoleRow } from "./roles.fixture";

/** The rows of blocked requests and their disputes, in the order of WHO. */
export const blockRows: RoleRow[] = [
  ["console.dispute.list", "! - + + - + - - -", (api) => api.console.dispute.list({})],
  [
    "console.dispute.get",
    "! - + + - + - - -",
    (api, at) => api.console.dispute.get({ reference: at.disputed }),
  ],
  [
    "console.dispute.preview",
    "! - + + - - - - -",
    (api, at) => api.console.dispute.preview({ reference: at.disputed, outcome: "stands", reason: "Why." }),
  ],
  [
    "console.dispute.answer",
    "! - + + - - - - -",
    (api, at) =>
      api.console.dispute.answer({
        ...{ reference: at.disputed, version: 10_000, commandId: newId() },
        ...{ outcome: "stands", reason: "Why." },
      }),
  ],
  ["portal.blocks.list", "! - - - - - + + +", (api) => api.portal.blocks.list({})],
  ["portal.blocks.get", "! - - - - - + + 0", (api, at) => api.portal.blocks.get({ reference: at.block })],
  [
    "portal.blocks.dispute",
    "! - - - - - + + 0",
    (api, at) =>
      api.portal.blocks.dispute({ reference: at.block, commandId: newId(), text: "It is our own test." }),
  ],
];
