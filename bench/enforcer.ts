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
    const asked = { url: app.url, key, cacheFile, subjects };
    const first = await inGateway({ ...asked, startWithinMs: 60_000 }).finally(app.stop);
    // Recourse is down from here on.
    const again = await inGateway(asked);
    const { check, mapGet, mapGetJoining } = first.rates;
    const checks = { what: "enforcer.check", value: check, unit: "calls/s" };
    return {
      figures: [
        atLeast(0.5, { ...checks, comparedTo: { what: "Map.get on a joined key", value: mapGet } }),
        over(2_000_000, checks),
        { ...checks, comparedTo: { what: "joining the key and Map.get", value: mapGetJoining } },
        { what: "memory", value: first.bytesPerEntry, unit: "bytes an entry" },
        { what: "memory, after a restart", value: again.bytesPerEntry, unit: "bytes an entry" },
        below(2_000, {
          what: "snapshot served and applied, to the first check",
          value: first.firstCheckMs,
          unit: "ms",
        }),
        below(200, {
          what: "restart from the saved state to the first check",
          value: again.firstCheckMs,
          unit: "ms",
        }),
      ],
      circumstances: { limits: first.restrictions, organizations: ORGANIZATIONS },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
