import { spawn } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json, text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { resumeKey } from "@/lib/services/identity/keys";
import { listOrganizations } from "@/lib/services/organizations/organization-list";
import { register, send, setNumbers } from "@/lib/services/signals/intake.fixture";
import { receiveTraffic } from "@/lib/services/signals/traffic";
import { countersOf, gather, nextSignal } from "./crowd";

const now = new Date();
const admin = { kind: "admin", id: "command-line", name: "Operator" } as const;

beforeAll(async () => {
  await setNumbers(now);
  await register("org_northwind", now);
  await register("org_zdr", now, true);
});

async function crowdOfAll() {
  const [first, ...others] = await listOrganizations(admin, now);
  if (!first) throw new Error("nobody is registered");
  return gather([first, ...others], { key: "cyber", coveredModels: ["gpt-5*"] });
}

describe("the crowd", () => {
  it("sends signals that are taken as they are, and opens cases now and then", async () => {
    const crowd = await crowdOfAll();
    const signals = Array.from({ length: 600 }, () => nextSignal(crowd, 1, now));
    const { accepted, rejected, cases, evidence_discarded } = await send(signals, now);
    expect({ accepted, rejected }).toEqual({ accepted: 600, rejected: [] });
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.length).toBeLessThan(60);
    expect(evidence_discarded).toBeGreaterThan(0);
  });

  it("counts traffic that is taken as it is, and tells whose end users have identifiers", async () => {
    const crowd = await crowdOfAll();
    const unidentified = countersOf(crowd, now).map((counter) => ({
      ...counter,
      ...(counter.organization === "org_zdr" ? { requests_with_identifier: 0 } : {}),
    }));
    const items = unidentified.map((counter, index) => ({ index, counter }));
    expect(await receiveTraffic({ ...admin, kind: "operator" }, items, now)).toEqual({
      accepted: 2,
      rejected: [],
    });
    const { senders } = await crowdOfAll();
    const identifiers = senders.filter(({ organization }) => organization.externalId === "org_zdr");
    expect(identifiers.map(({ identifier }) => identifier)).toEqual([null]);
  });
});

/** What the simulation sent to an app that takes everything. */
async function simulate(args: string[], url?: string) {
  const seen: { path: string; key: string; wasGood: boolean; count: number }[] = [];
  const answer = async (request: IncomingMessage) => {
    const key = request.headers.authorization?.replace("Bearer ", "") ?? "";
    const { signals = [] } = (await json(request)) as { signals?: object[] };
    const wasGood = (await resumeKey(key, new Date()))?.kind === "operator";
    seen.push({ path: request.url ?? "", key, wasGood, count: signals.length });
    return { accepted: signals.length, rejected: [], cases: [], blocks: [], evidence_discarded: 0 };
  };
  const server = createServer(async (request, response) => {
    response.end(JSON.stringify(await answer(request)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = url ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const command = ["--import", "tsx", "scripts/simulate.ts", "--url", address, ...args];
  const child = spawn(process.execPath, command, { env: process.env });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  server.close();
  return { seen, out, err, code };
}

describe("npm run simulate", () => {
  it("sends at its rate with a key of its own, shows what came of it, and stops by itself", async () => {
    const { seen, out, err, code } = await simulate(["--rate", "20", "--minutes", "0.05"]);
    expect({ err, code }).toEqual({ err: "", code: 0 });
    const [traffic, ...batches] = seen;
    expect(traffic?.path).toBe("/v1/traffic");
    expect(new Set(batches.map(({ path }) => path))).toEqual(new Set(["/v1/signals"]));
    expect(seen.every(({ wasGood }) => wasGood)).toBe(true);
    const sent = batches.reduce((sum, { count }) => sum + count, 0);
    expect(sent).toBeGreaterThanOrEqual(20);
    expect(sent).toBeLessThanOrEqual(60);
    expect(out).toMatch(/00:03 of 00:03 · \d+ signals · 0 cases opened/);
    expect(await resumeKey(seen[0]?.key ?? "", new Date())).toBeNull();
  });

  it("says so where nothing answers, and fails", async () => {
    const { err, code } = await simulate(["--minutes", "0.05"], "http://127.0.0.1:9");
    expect(code).toBe(1);
    expect(err).toBe(
      "Nothing answers at http://127.0.0.1:9. Start Recourse with npm start, or give --url.\n",
    );
  });

  it("refuses a rate that is none", async () => {
    const { err, code } = await simulate(["--rate", "0"]);
    expect(code).toBe(1);
    expect(err).toContain("Give a number above 0");
  });
});
