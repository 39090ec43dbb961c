import type { PersonChange } from "@/lib/contract/console/people";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import type { RoleRow } from "./roles.fixture";

const change = (kind: PersonChange["kind"]): RoleRow => [
  `console.person.change ${kind}`,
  "! - - - + - - - -",
  async (api) => {
    const { id } = await db().person.findFirstOrThrow({ where: { role: "reviewer" } });
    const change = kind === "change_role" ? { kind, role: "lead" as const } : { kind };
    return api.console.person.change({ id, version: 10_000, change });
  },
];

/** The rows of the table of roles about insight, people and the provider's own keys. */
export const peopleRows: RoleRow[] = [
  ["console.insight.monitors", "! + + - - + - - -", (api) => api.console.insight.monitors({})],
  ["console.insight.appeals", "! + + - - + - - -", (api) => api.console.insight.appeals({})],
  ["console.insight.reach", "! + + - - + - - -", (api) => api.console.insight.reach({})],
  ["console.gateway.list", "! - + - + + - - -", (api) => api.console.gateway.list()],
  ["console.person.list", "! - + - + + - - -", (api) => api.console.person.list()],
  [
    "console.person.create",
    "! - - - + - - - -",
    (api) => {
      const email = `${newId()}@recourse.example`;
      return api.console.person.create({ email, name: "New", role: "auditor", signIn: "sso" });
    },
  ],
  ...(["change_role", "disable", "enable", "end_sessions", "give_password"] as const).map(change),
  ["console.key.list", "! - - - + + - - -", (api) => api.console.key.list()],
  ["console.key.create", "! - - - + - - - -", (api) => api.console.key.create({ label: "A gateway" })],
  [
    "console.key.rotate",
    "! - - - + - - - -",
    (api, at) => api.console.key.rotate({ id: at.operatorKey, overlapHours: 1 }),
  ],
  ["console.key.revoke", "! - - - + - - - -", (api) => api.console.key.revoke({ id: newId() })],
];
