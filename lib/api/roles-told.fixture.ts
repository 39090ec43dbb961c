import type { BrowserClient } from "@/lib/contract/browser";
import { newId } from "@/lib/ids";

type Row = [name: string, row: string, call: (api: BrowserClient) => Promise<unknown>];

/** The rows of the table of roles for what staff are told, and for one's own sessions. */
export const toldRows: Row[] = [
  ["console.me.endSessions", "! + + + + + + + +", (api) => api.console.me.endSessions()],
  ["console.notification.unread", "! + + + + + - - -", (api) => api.console.notification.unread()],
  ["console.notification.list", "! + + + + + - - -", (api) => api.console.notification.list({})],
  ["console.notification.read", "! + + + + + - - -", (api) => api.console.notification.read({ id: newId() })],
  [
    "console.notification.readAll",
    "! + + + + + - - -",
    (api) => api.console.notification.readAll({ until: newId() }),
  ],
  ["console.notification.choices", "! + + + + + - - -", (api) => api.console.notification.choices()],
  [
    "console.notification.choose",
    "! + + INVALID INVALID INVALID - - -",
    (api) => api.console.notification.choose({ kind: "case_due_soon", channel: "mail", wanted: true }),
  ],
  ["console.staffDelivery.list", "! - + - + + - - -", (api) => api.console.staffDelivery.list({})],
  [
    "console.staffDelivery.retry",
    "! - 0 - 0 - - - -",
    (api) => api.console.staffDelivery.retry({ id: newId() }),
  ],
];
