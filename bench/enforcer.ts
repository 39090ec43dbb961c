import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, startApp } from "@/e2e/app";
import { withConnection } from "@/scripts/setup/connection.mjs";
import { inRoot } from "@/scripts/setup/paths.mjs";
import type { Answered, Asked, Subject } from "./enforcer-process";
import { atLeast, below, type Measured, over } from "./figure";
import { fillLimits } from "./limits-rows";
import { openSite } from "./site";

const LIMITS = 200_000;
const ORGANIZATIONS = 200;

const readSubjects = (databaseUrl: string): Promise<Subject[]> =>
  withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query(`
      select external_id as organization, safety_identifier as "safetyIdentifier"
      from subjects join organizations on organizations.id = organization_id where kind = 'end_user'`);
    return rows;
  });

/** A process of its own, so that its memory and its processor's caches are nobody else's. */
function inGateway(asked: Asked): Promise<Answered> {
  const execArgv = ["--import", "tsx", "--expose-gc"];
  const child = fork(inRoot("bench/enforcer-process.ts"), { execArgv, serialization: "advanced" });
  child.send(asked);
  return new Promise((resolve, reject) => {
    child.once("message", (answer: Answered) => resolve(answer));
    child.once("exit", (code) => reject(new Error(`the gateway's process ended with ${code}`)));
  });
}

/** A Recourse that runs has loaded its code; one that has only just started does so with the first request. */
async function askOnce(url: string, key: string): Promise<void> {
  const { ok, status } = await fetch(`${url}/v1/enforcement/check`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ organization: "org_none", model: "gpt-5.3-codex" }),
  });
  if (!ok) throw new Error(`the check answered ${status}`);
}

/** What a gateway pays for enforcing 200,000 limits in its own memory, and how soon it has them. */
export async function measureEnforcer(): Promise<Measured> {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl);
  const { key } = await site.install(ORGANIZATIONS);
  await site.end();
  await fillLimits(databaseUrl, LIMITS);
  const subjects = await readSubjects(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), "recourse-bench-"));
  const cacheFile = join(folder, "state");
  try {
    const app = await startApp({ databaseUrl, env: { WORKER: "off" } });
    await askOnce(app.url, key);
    const asked = { url: app.url, key, cacheFile, subjects };
    const first = await inGateway({ ...asked, startWithinMs: 60_000 }).finally(app.stop);
    // Recourse is down from here on.
    const restarted = await inGateway(asked);
    const { arriving, recurring } = first.rates;
    const calls = (what: string, value: number) => ({ what, value, unit: "calls/s" });
    const check = calls("enforcer.check, half refused, none seen before", arriving.check);
    const again = calls("enforcer.check, 1 in 100 refused, 1,000 requests over and over", recurring.check);
    return {
      figures: [
        atLeast(0.5, { ...check, comparedTo: { what: "Map.get on a joined key", value: arriving.mapGet } }),
        { ...check, comparedTo: { what: "joining the key and Map.get", value: arriving.mapGetJoining } },
        over(2_000_000, again),
        { ...again, comparedTo: { what: "Map.get on a joined key", value: recurring.mapGet } },
        { what: "memory, every entry asked for", value: first.bytesPerEntry, unit: "bytes an entry" },
        { what: "memory, at first", value: first.bytesPerEntryUnread, unit: "bytes an entry" },
        below(2_000, {
          what: "snapshot served and applied, to the first check",
          value: first.firstCheckMs,
          unit: "ms",
        }),
        below(200, {
          what: "restart from the saved state to the first check",
          value: restarted.firstCheckMs,
          unit: "ms",
        }),
      ],
      circumstances: { limits: first.restrictions, organizations: ORGANIZATIONS },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
