import { newId } from "@/lib/ids";
import type { RoleRow } from "./roles.fixture";

// Nobody answers at the fixture's address: what is sent there fails at once, on the record.

/** The rows of the table of roles about an organization's own endpoints. The last to be tried is their removal. */
export const webhookRows: RoleRow[] = [
  ["portal.webhooks.list", "! - - - - - + - +", (api) => api.portal.webhooks.list()],
  [
    "portal.webhooks.create",
    "! - - - - - + - +",
    (api) => api.portal.webhooks.create({ url: `https://${newId()}.invalid/` }),
  ],
  [
    "portal.webhooks.rotate",
    "! - - - - - + - 0",
    (api, at) => api.portal.webhooks.rotate({ id: at.endpoint }),
  ],
  ["portal.webhooks.test", "! - - - - - + - 0", (api, at) => api.portal.webhooks.test({ id: at.endpoint })],
  [
    "portal.webhooks.events",
    "! - - - - - + - 0",
    (api, at) => api.portal.webhooks.events({ id: at.endpoint }),
  ],
  [
    "portal.webhooks.redeliver",
    "! - - - - - + - 0",
    (api, at) => api.portal.webhooks.redeliver({ id: at.post }),
  ],
  ["portal.webhooks.changes", "! - - - - - + - +", (api) => api.portal.webhooks.changes({})],
  [
    "portal.webhooks.switch",
    "! - - - - - + - 0",
    (api, at) => api.portal.webhooks.switch({ id: at.endpoint, enabled: false }),
  ],
  [
    "portal.webhooks.remove",
    "! - - - - - + - 0",
    (api, at) => api.portal.webhooks.remove({ id: at.endpoint }),
  ],
];
