import { newId } from "@/lib/ids";
import type { RoleRow } from "./roles.fixture";

const form = () => ({
  commandId: newId(),
  situation: "other" as const,
  text: "It is wrong.",
  requestIds: [],
});

/** What customers do about a decision, signed in and by the signed link (see roles-rpc.service.test.ts). */
export const doorRows: RoleRow[] = [
  //                                 nobody reviewer lead support admin auditor owner member stranger
  [
    "portal.fileAppeal",
    "! - - - - - + + 0",
    (api, at) => api.portal.fileAppeal({ ...form(), caseReference: at.appealed }),
  ],
  [
    "portal.answer",
    "! - - - - - + + 0",
    (api, at) => api.portal.answer({ commandId: newId(), reference: at.appeal, text: "More." }),
  ],
  [
    "portal.draft",
    "! - - - - - + + 0",
    (api, at) => api.portal.draft({ caseReference: at.appealed, kind: "appeal" }),
  ],
  [
    "portal.keepDraft",
    "! - - - - - + + 0",
    (api, at) => api.portal.keepDraft({ caseReference: at.appealed, kind: "appeal", content: {} }),
  ],
  [
    "portal.discardFile",
    "! - - - - - + + 0",
    (api, at) => api.portal.discardFile({ caseReference: at.appealed, id: newId() }),
  ],
  [
    "portal.withdraw",
    "! - - - - - + + 0",
    (api, at) => api.portal.withdraw({ commandId: newId(), reference: at.appeal }),
  ],
  ["door.open", "+ + + + + + + + +", (api, at) => api.door.open({ token: at.token })],
  ["door.file", "+ + + + + + + + +", (api, at) => api.door.file({ ...form(), token: at.token })],
  [
    "door.answer",
    "+ + + + + + + + +",
    (api, at) => api.door.answer({ commandId: newId(), token: at.token, text: "More." }),
  ],
  ["door.draft", "+ + + + + + + + +", (api, at) => api.door.draft({ token: at.token, kind: "answer" })],
  [
    "door.keepDraft",
    "+ + + + + + + + +",
    (api, at) => api.door.keepDraft({ token: at.token, kind: "answer", content: {} }),
  ],
  [
    "door.discardFile",
    "+ + + + + + + + +",
    (api, at) => api.door.discardFile({ token: at.token, id: newId() }),
  ],
  [
    "door.withdraw",
    "+ + + + + + + + +",
    (api, at) => api.door.withdraw({ commandId: newId(), token: at.token }),
  ],
  ["door.requestLink", "+ + + + + + + + +", (api, at) => api.door.requestLink({ reference: at.appealed })],
];
