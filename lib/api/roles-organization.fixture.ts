import { newId } from "@/lib/ids";
import type { RoleRow } from "./roles.fixture";

const email = () => `${newId()}@northwind.example`;
const scopes = () => ["api.safety.read" as const];

/** The rows of the table of roles about an organization's own people, addresses and keys, and about coming in. */
export const organizationRows: RoleRow[] = [
  ["portal.organization.member.list", "! - - - - - + + +", (api) => api.portal.organization.member.list()],
  [
    "portal.organization.member.invite",
    "! - - - - - + - +",
    (api) => api.portal.organization.member.invite({ email: email(), role: "member" }),
  ],
  [
    "portal.organization.member.withdraw",
    "! - - - - - + - 0",
    (api, at) => api.portal.organization.member.withdraw({ id: at.invitation }),
  ],
  [
    "portal.organization.member.changeRole",
    "! - - - - - + - 0",
    (api, at) => api.portal.organization.member.changeRole({ id: at.guest, role: "owner" }),
  ],
  [
    "portal.organization.member.remove",
    "! - - - - - + - 0",
    (api, at) => api.portal.organization.member.remove({ id: at.guest }),
  ],
  ["portal.organization.contact.list", "! - - - - - + + +", (api) => api.portal.organization.contact.list()],
  // The last contact stays, which is refused to whoever may ask.
  [
    "portal.organization.contact.remove",
    "! - - - - - + - 0",
    (api) => api.portal.organization.contact.remove({ email: "security@northwind.example" }),
  ],
  [
    "portal.organization.contact.add",
    "! - - - - - + - +",
    (api) => api.portal.organization.contact.add({ email: email() }),
  ],
  ["portal.organization.key.list", "! - - - - - + - +", (api) => api.portal.organization.key.list()],
  [
    "portal.organization.key.create",
    "! - - - - - + - +",
    (api) => api.portal.organization.key.create({ label: "A backend", scopes: scopes() }),
  ],
  [
    "portal.organization.key.rotate",
    "! - - - - - + - 0",
    (api, at) => api.portal.organization.key.rotate({ id: at.ownKey, overlapHours: 1 }),
  ],
  [
    "portal.organization.key.revoke",
    "! - - - - - + - 0",
    (api, at) => api.portal.organization.key.revoke({ id: at.ownKey }),
  ],
  [
    "portal.organization.setTimezone",
    "! - - - - - + - +",
    (api) => api.portal.organization.setTimezone({ timezone: "Europe/Berlin" }),
  ],
  [
    "portal.organization.changes",
    "! - - - - - + - +",
    (api) => api.portal.organization.changes({ topic: "members" }),
  ],
  ["entry.ask", "+ + + + + + + + +", (api) => api.entry.ask({ email: email() })],
  ["entry.look", "+ + + + + + + + +", (api, at) => api.entry.look({ token: at.entry })],
];
