import { randomUUID } from "node:crypto";
import { createEnforcer, type Enforcer } from "@recourse/enforcer";
import type { BrowserClient } from "@/lib/contract/browser";
import type { CaseDecision } from "@/lib/contract/console/case-decision";
import { withConnection } from "@/scripts/setup/connection.mjs";
import { admin } from "./admin";
import { type RunningApp, startApp } from "./app";
import { expectAccessible } from "./axe";
import { Gateway } from "./gateway";
import { install, registerCustomers } from "./installation";
import { signIn } from "./person";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

// The enforcement client with the built app: two processes on one database, a gateway on each.
test.describe.configure({ mode: "serial" });

const MODEL = "gpt-5.3-codex";
const CONTOSO = { organization: "org_contoso", model: MODEL };
const tab = "a-tab-of-the-gateways";

let databaseUrl = "";
let key: { id: string; key: string };
let apps: [RunningApp, RunningApp];
let gateways: [Enforcer, Enforcer];
const problems: string[] = [];
let signals: Gateway;
let reference = "";
let decisionId = "";

const begin = (url: string, gateway: string) =>
  createEnforcer({
    url,
    key: key.key,
    gateway,
    startWithinMs: 60_000,
    staleAfterMs: 8_000,
    listeners: { error: ({ code }) => problems.push(`${gateway}: ${code}`) },
  });

test.beforeAll(async () => {
  const installed = await install();
  databaseUrl = installed.databaseUrl;
  key = await admin(databaseUrl, ["create-key", "operator", "--label", "Gateways"]);
  apps = [await startApp({ databaseUrl }), await startApp({ databaseUrl, env: { WORKER: "off" } })];
  signals = new Gateway(apps[0].url, installed.key);
  await registerCustomers(databaseUrl, signals);
  gateways = [await begin(apps[0].url, "gateway-1"), await begin(apps[1].url, "gateway-2")];
});

test.afterAll(async () => {
  await Promise.all((gateways ?? []).map((gateway) => gateway.close({ withinMs: 0 })));
  await Promise.all((apps ?? []).map((app) => app.stop()));
});

async function decide(person: BrowserClient, decision: CaseDecision) {
  const { version } = await person.console.case.get({ reference });
  return person.console.case.decide({ reference, version, commandId: randomUUID(), tab, decision });
}

/** All of Contoso is limited: proposed by one person, approved by another, both asking the second process. */
async function limit(): Promise<void> {
  [reference = ""] = await signals.signal({ organization: "org_contoso" }, 3);
  const reviewer = await signIn(apps[1].url, "reviewer");
  await reviewer.console.case.claim({ reference, tab });
  const proposed = await decide(reviewer, {
    kind: "revoke",
    clause: "2.1",
    facts: "Requests for working exploits.",
    rationale: "No identifiers.",
    proportionality: { gravity: "serious", intent: "likely" },
  });
  decisionId = proposed.decisionId ?? "";
  await decide(await signIn(apps[1].url, "lead"), { kind: "approve", decisionId });
}

const restore = async () =>
  decide(await signIn(apps[1].url, "second-lead"), {
    kind: "restore",
    decisionId,
    reasons: "It was a test.",
  });

const refusals = () => gateways.map((gateway) => gateway.check(CONTOSO)?.caseId ?? null);
const everywhere = (answer: string | null) => expect.poll(refusals).toEqual([answer, answer]);

test("a decision by one process is enforced by the gateways of both, and so is its lift; both say so", async ({
  page,
}) => {
  expect(gateways.map(({ stale }) => stale)).toEqual([false, false]);
  expect(refusals()).toEqual([null, null]);
  await limit();
  await everywhere(reference);
  expect(gateways[0].check({ organization: "org_northwind", model: MODEL })).toBeNull();
  expect(gateways[0].check(CONTOSO)).toMatchObject({ scope: "organization", code: "cyber_policy" });
  await restore();
  await everywhere(null);

  const lead = await signIn(apps[0].url, "lead");
  const applied = async () =>
    (await lead.console.gateway.list()).rows.map(({ name, status, sequence }) => [name, status, sequence]);
  const sequence = Number(gateways[0].status().cursor?.split(".")[1]);
  await expect.poll(applied).toEqual([
    ["gateway-1", "current", sequence],
    ["gateway-2", "current", sequence],
  ]);

  await signInAt(page, `${apps[0].url}/gateways`, "lead");
  await expect(page.getByText("2 of 2 apply what is decided now")).toBeVisible();
  for (const name of ["gateway-1", "gateway-2"])
    await expect(page.getByRole("row", { name })).toContainText(
      new RegExp(`Current.*\\d+\\.\\d+.*${sequence}.*none.*Gateways`),
    );
  await expectAccessible(page, "the gateways");
  await page.goto(`${apps[0].url}/cases/${reference}`);
  await expect(page.getByText("Lift decided →, applied by 2 of 2 gateways")).toBeVisible();
});

test("signals reported in the background open a case", async () => {
  const signal = {
    organization: "org_northwind",
    safetyIdentifier: "user-reported",
    policy: "cyber",
    monitor: "gateway-rules",
    monitorVersion: "1",
    score: 0.9,
    model: MODEL,
  };
  for (let count = 0; count < 3; count++)
    expect(gateways[0].report({ ...signal, requestId: `req_${count}` })).toBe(true);
  const reviewer = await signIn(apps[0].url, "reviewer");
  const flagged = async () =>
    (await reviewer.console.queue.list({})).rows.map(({ subject }) => subject.safetyIdentifier);
  await expect.poll(flagged).toContain("user-reported");
});

test("whatever the database drops, whoever is limited stays so, and is let through once access is restored", async () => {
  await limit();
  await everywhere(reference);
  await withConnection(databaseUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`),
  );
  expect(refusals()).toEqual([reference, reference]);
  await expect(restore).toPass();
  await everywhere(null);
});

test("a process that stops ends its streams at once; its gateway keeps what it knows, and catches up after", async () => {
  await limit();
  await everywhere(reference);
  const { port } = new URL(apps[0].url);
  expect(await apps[0].stop()).toBe(0);
  await expect.poll(() => gateways[0].stale).toBe(true);
  await restore();
  await expect.poll(() => gateways[1].check(CONTOSO)).toBeNull();
  expect(gateways[0].check(CONTOSO)?.caseId).toBe(reference);
  apps[0] = await startApp({ databaseUrl, env: { PORT: port } });
  await everywhere(null);
  expect(gateways.map(({ stale }) => stale)).toEqual([false, false]);
});

test("a revoked key ends the stream, and what was enforced stays", async () => {
  await limit();
  await everywhere(reference);
  problems.length = 0;
  await admin(databaseUrl, ["revoke-key", key.id]);
  const told = ["gateway-1: unauthenticated", "gateway-2: unauthenticated"];
  await expect.poll(() => problems).toEqual(expect.arrayContaining(told));
  expect(refusals()).toEqual([reference, reference]);
});
