import { newId } from "@/lib/ids";
import { at, type Connection, insert, inTransaction, type Row, update } from "./sql";
import { newStanding, type World, writeEntry } from "./world";

// An application for trusted access, and what is done with it, as the code writes it.

export type Application = {
  id: string;
  organization: string;
  subject: string;
  policyKey: string;
  policyVersion: string;
};

const policyKeyOf = async (db: Connection, world: World): Promise<string> =>
  (await db.query("select policy_key from policy_versions where id = $1", [world.policyVersion])).rows[0]
    .policy_key;

export const applicationRow = (world: World, row: Row): Row => ({
  reference: newId(),
  who: "A laboratory",
  work: "Disclosure",
  scope: "Controllers",
  models: ["m*"],
  evidence: "",
  links: [],
  applied_by: world.reviewer,
  applied_at: at(0),
  ...row,
});

/** One for an end user of an organization of its own, unless told otherwise. */
export async function apply(
  db: Connection,
  world: World,
  row: Row = {},
  entry: Row | null = {},
): Promise<Application> {
  const { organization, subject } = await newStanding(db, world);
  const policyKey = await policyKeyOf(db, world);
  return inTransaction(db, async () => {
    const of = { organization_id: organization, subject_id: subject, policy_key: policyKey, ...row };
    const id = await insert(db, "access_applications", applicationRow(world, of));
    if (entry) await writeEntry(db, "access_application", id, 1, entry);
    return { id, organization, subject, policyKey, policyVersion: world.policyVersion };
  });
}

/** The next version of an application, with its entry and what `work` writes. */
export const changeApplication = (
  db: Connection,
  { id }: Pick<Application, "id">,
  row: Row,
  work: (version: number) => Promise<unknown> = async () => {},
): Promise<void> =>
  inTransaction(db, async () => {
    const { rows } = await db.query("select version from access_applications where id = $1", [id]);
    const version = rows[0].version + 1;
    await update(db, "access_applications", id, { ...row, version });
    await writeEntry(db, "access_application", id, version);
    await work(version);
  });

export const verification = (world: World, row: Row = {}): Row => ({
  status: "verified",
  verified_by: world.support,
  verified_at: at(1),
  method: "call",
  verification_reference: "TA-1",
  verified_scope: "Controllers",
  verified_models: ["m*"],
  volume_ceiling: 40,
  ends_at: at(1_000),
  ...row,
});

export const tellOf = (
  db: Connection,
  { id, organization, policyVersion }: Application,
  access_kind: string,
  row: Row = {},
) =>
  insert(db, "notices", {
    organization_id: organization,
    application_id: id,
    access_kind,
    template: "t",
    policy_version_id: policyVersion,
    title: "t",
    text: "t",
    html: "t",
    statement: {},
    created_at: at(2),
    visible_at: at(2),
    ...row,
  });

export const grantRow = (world: World, { id, subject, policyKey }: Application, row: Row = {}): Row => ({
  application_id: id,
  subject_id: subject,
  policy_key: policyKey,
  models: ["m*"],
  scope: "Controllers",
  volume_ceiling: 40,
  method: "call",
  reference: "TA-1",
  verified_by: world.support,
  confirmed_by: world.lead,
  starts_at: at(2),
  ends_at: at(1_000),
  ...row,
});

export async function insertGrant(db: Connection, row: Row): Promise<string> {
  const id = await insert(db, "trusted_access_grants", row);
  await writeEntry(db, "trusted_access_grant", id, 1);
  return id;
}

export type Confirming = { application?: Row; grant?: Row | null; told?: boolean };

/** Confirms what was verified: the application granted, its grant, and the notice. Returns the grant. */
export async function confirmAccess(
  db: Connection,
  world: World,
  application: Application,
  { application: answer = {}, grant = {}, told = true }: Confirming = {},
): Promise<string> {
  let made = "";
  const row = { status: "granted", answered_by: world.lead, answered_at: at(2), ...answer };
  await changeApplication(db, application, row, async () => {
    if (grant) made = await insertGrant(db, grantRow(world, application, grant));
    if (told) await tellOf(db, application, "granted");
  });
  return made;
}

/** A grant in force. */
export async function grantedAccess(db: Connection, world: World) {
  const application = await apply(db, world);
  await changeApplication(db, application, verification(world));
  return { application, grant: await confirmAccess(db, world, application) };
}
