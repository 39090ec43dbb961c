import { newId } from "@/lib/ids";
import type { RoleRow } from "./roles.fixture";

/** The queue's part of the table of roles (see roles-rpc.service.test.ts). */
export const queueRows: RoleRow[] = [
  //                                 nobody reviewer lead support admin auditor owner member stranger
  ["console.queue.list", "! + + - - + - - -", (api) => api.console.queue.list({})],
  ["console.queue.counts", "! + + - - + - - -", (api) => api.console.queue.counts()],
  ["console.queue.facets", "! + + - - + - - -", (api) => api.console.queue.facets()],
  [
    "console.queue.next",
    "! + + - - - - - -",
    (api) => api.console.queue.next({ tab: "a-tab-of-a-test", filter: { text: "nobody" } }),
  ],
  ["console.queue.peek", "! + + - - - - - -", (api) => api.console.queue.peek({})],
  ["console.queue.views.list", "! + + - - + - - -", (api) => api.console.queue.views.list()],
  [
    "console.queue.views.save",
    "! + + - - + - - -",
    (api) => api.console.queue.views.save({ name: "Repeats", shared: false, filter: { repeat: true } }),
  ],
  [
    "console.queue.views.remember",
    "! + + - - + - - -",
    (api) => api.console.queue.views.remember({ view: "late", filter: { late: true }, order: "due" }),
  ],
  [
    "console.queue.views.remove",
    "! 0 0 - - 0 - - -",
    (api) => api.console.queue.views.remove({ id: newId() }),
  ],
];
