import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentFor, type RunningApp, startApp } from "./app";
import { signIn } from "./person";
import { copyOf } from "./prepared";

export type Demo = RunningApp & {
  /** Everybody's. */
  password: string;
};

/** Writes the demo data of a first start. Returns its password. */
async function seed(databaseUrl: string): Promise<{ password: string }> {
  const folder = mkdtempSync(join(tmpdir(), "recourse-demo-"));
  const child = spawn(process.execPath, ["--import", "tsx", "prisma/seed.ts"], {
    env: environmentFor(databaseUrl, { DATA_DIRECTORY: folder }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("the demo data could not be written");
  const { signIns } = JSON.parse(readFileSync(join(folder, "demo.json"), "utf8"));
  return { password: signIns[0].password };
}

/** The app as `npm start` shows it on a fresh machine. */
export async function startDemo(): Promise<Demo> {
  const { databaseUrl, password } = await copyOf("demo", seed);
  return { ...(await startApp({ databaseUrl })), password };
}

export const OWNER = "owner@northwind.example";

export function first<T>([row]: readonly T[]): T {
  if (!row) throw new Error("the demo holds no such record");
  return row;
}

/** The case of a user of Northwind that is limited now, with or without an appeal. */
export async function limited({ url, password }: Demo, { appealed }: { appealed: boolean }): Promise<string> {
  const { rows: affected } = await (await signIn(url, OWNER, password)).portal.affected({ limit: 200 });
  const isSuch = (each: (typeof affected)[number]) => (each.appeal.current !== null) === appealed;
  return first(affected.filter((each) => each.standing === "limited" && isSuch(each))).caseReference;
}

/** The path of the signed link that was mailed with the limit of a case. */
export async function doorOf({ url, password }: Demo, reference: string): Promise<string> {
  const { mailbox } = (await signIn(url, "administrator", password)).console;
  const { rows } = await mailbox.list({});
  const { id } = first(
    rows.filter(({ title }) => title.includes(`limited until`) && title.includes(reference)),
  );
  return /\/appeal\/[^\s]+/.exec((await mailbox.get({ id })).text)?.[0] ?? "";
}
