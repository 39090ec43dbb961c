import { admin } from "./admin";
import type { Gateway } from "./gateway";
import { copyOf } from "./prepared";

export const PASSWORD = "correct horse battery";

/** Who works here, by the first word of their address. */
export const STAFF = {
  reviewer: "reviewer",
  lead: "lead",
  "second-lead": "lead",
  support: "support",
  admin: "admin",
  auditor: "auditor",
} as const;

/** The address of a member of staff by its first word; any other is given whole. */
export const addressOf = (name: string): string => (name.includes("@") ? name : `${name}@recourse.example`);

/** An installation as an operator sets one up at the command line. Deadlines are short where the story would wait. */
export const install = () => copyOf("installation", setUp);

async function setUp(databaseUrl: string): Promise<{ key: string }> {
  await admin(databaseUrl, ["set-policy", "cyber", "--number", "undoWindowSeconds=1"]);
  const hired = Object.entries(STAFF).map(([name, role]) =>
    admin(databaseUrl, ["create-user", addressOf(name), "--name", name, "--role", role], `${PASSWORD}\n`),
  );
  await Promise.all(hired);
  const { key } = await admin<{ key: string }>(databaseUrl, ["create-key", "operator", "--label", "Gateway"]);
  return { key };
}

/** Somebody who signs in for an organization that the gateway registered. */
async function addOwner(databaseUrl: string, name: string, externalId: string): Promise<void> {
  const args = ["create-user", addressOf(name), "--name", name, "--organization", externalId];
  await admin(databaseUrl, args, `${PASSWORD}\n`);
}

/** Two customers: one sends identifiers, the other none. */
export async function registerCustomers(databaseUrl: string, gateway: Gateway): Promise<void> {
  const contacts = (name: string) => [`security@${name}.example`];
  const northwind = {
    name: "Northwind",
    zdr: false,
    contacts: contacts("northwind"),
    timezone: "Europe/Berlin",
  };
  await gateway.register("org_northwind", northwind);
  await gateway.register("org_contoso", { name: "Contoso", zdr: false, contacts: contacts("contoso") });
  await addOwner(databaseUrl, "northwind-owner", "org_northwind");
  await gateway.count("org_northwind", { requests: 10_000, identified: 10_000, identifiers: 400 });
  await gateway.count("org_contoso", { requests: 24_000, identified: 0, identifiers: 0 });
}
