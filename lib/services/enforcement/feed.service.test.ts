import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SnapshotColumns } from "@/lib/contract/v1/feed-lines";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { readPosition } from "@/lib/store/enforcement/feed-position";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { enrol, externalIdOf, flag, openDesk, START } from "../desk.fixture";
import { toLimited, toWarned } from "../ladder.fixture";
import { putOrganization } from "../organizations/organizations";
import { setPolicy } from "../policies/policies";
import { gateway, listener } from "./feed.fixture";
import { feedPositionOf } from "./feed-cursor";
import { FeedTail } from "./feed-tail";
import { enforcementSnapshot } from "./snapshot";

const desk = await openDesk();
const owner = await enrol("Northwind");
const operator = { kind: "operator", id: newId(), name: "Gateway" } as const;

const tail = new FeedTail();
beforeAll(() => tail.look());
afterAll(() => tail.stop());

const snapshot = async (now: Date) => {
  const { gzip } = await enforcementSnapshot(gateway, "json", now);
  return JSON.parse(gunzipSync(gzip(now)).toString());
};

let limited = 0;
const limit = () => toLimited(desk, owner, "Northwind", `user-${++limited}`, START);

describe("the snapshot", () => {
  it("holds what is limited and what is about to be, with what the client is told", async () => {
    const { reference, limitedAt } = await limit();
    const { entries, cursor, epoch, server_time } = await snapshot(minus(limitedAt, MINUTE));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toEqual({
      id: expect.any(String),
      sequence: Number(cursor.split(".")[1]),
      organization: externalIdOf("Northwind"),
      safety_identifier: `user-${limited}`,
      scope: "end_user",
      models: cyberPolicy.coveredModels,
      case_id: reference,
      code: "cyber_policy",
      effective_at: minus(limitedAt, MINUTE / 2).toISOString(),
      expires_at: plus(minus(limitedAt, MINUTE / 2), 7 * DAY).toISOString(),
      appeal_url: expect.stringContaining(`/a/${reference}`),
      message: expect.stringMatching(/Access to .* is limited for this end user .* until .* To appeal:/),
    });
    expect(cursor).toBe(`${epoch}.${entries[0].sequence}`);
    expect(server_time).toBe(minus(limitedAt, MINUTE).toISOString());
  });

  it("leaves out what is over, lifted or undone", async () => {
    const { decisionId, reference, limitedAt } = await limit();
    const ofCase = async (now: Date) =>
      (await snapshot(now)).entries.filter((entry: { case_id: string }) => entry.case_id === reference);
    expect(await ofCase(limitedAt)).toHaveLength(1);
    await decideAs(
      desk.lea,
      reference,
      { kind: "reverse", decisionId, reason: "Wrong." },
      plus(limitedAt, HOUR),
    );
    expect(await ofCase(plus(limitedAt, 2 * HOUR))).toHaveLength(0);
    const lasting = await limit();
    await decideAs(
      desk.robin,
      lasting.reference,
      { kind: "undo", decisionId: lasting.decisionId },
      minus(lasting.limitedAt, MINUTE),
    );
    const references = (await snapshot(lasting.limitedAt)).entries.map(
      (entry: { case_id: string }) => entry.case_id,
    );
    expect(references).not.toContain(lasting.reference);
  });

  it("says the same as lines, with the words of the refusal to be filled in", async () => {
    const { limitedAt } = await limit();
    const other = await enrol("Contoso");
    await toLimited(desk, other, "Contoso", `tab\tnewline\n"quoted"`, START);
    const { entries, cursor, epoch, blocking } = await snapshot(limitedAt);
    const { gzip } = await enforcementSnapshot(gateway, "lines", limitedAt);
    const lines = gunzipSync(gzip(limitedAt)).toString().trimEnd().split("\n");
    const [head, ...rest] = lines.map((line) => JSON.parse(line));
    expect(head).toEqual({ object: "enforcement.snapshot", epoch, cursor, blocking });
    expect(rest.pop()).toEqual({ server_time: limitedAt.toISOString() });
    const terms = new Map(rest.filter(({ scope }) => scope).map(({ terms, ...own }) => [terms, own]));
    expect(terms.size).toBe(1);
    const told = rest.flatMap(({ organization, terms: number, count, latest }, place) => {
      if (organization === undefined) return [];
      const columns: SnapshotColumns = rest[place + 1];
      expect(count).toBe(columns.ids.length);
      expect(latest).toBe(Math.max(...columns.expires_at));
      return columns.ids.map((id, row) => {
        const [case_id, ends] = [columns.case_ids[row] ?? "", new Date(columns.expires_at[row] ?? 0)];
        const until = `${ends.toISOString().slice(0, 16).replace("T", " ")} UTC`;
        const fill = (words: string) => words.replaceAll("{case_id}", case_id).replaceAll("{until}", until);
        const { message, appeal_url, ...own } = terms.get(number);
        return {
          ...own,
          ...{ id, organization, case_id, message: fill(message), appeal_url: fill(appeal_url) },
          safety_identifier: columns.safety_identifiers[row],
          effective_at: new Date(columns.effective_at[row] ?? 0).toISOString(),
          expires_at: ends.toISOString(),
        };
      });
    });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(told.sort(byId)).toEqual(
      entries.map(({ sequence: _, ...entry }: { sequence: number; id: string }) => entry).sort(byId),
    );
    expect(told.length).toBeGreaterThan(2);
  });

  it("is written once for a cursor, whenever it is asked for", async () => {
    const one = await enforcementSnapshot(gateway, "json", START);
    const [a, b] = await Promise.all([
      enforcementSnapshot(gateway, "json", START),
      enforcementSnapshot(gateway, "json", START),
    ]);
    expect(new Set([one.cursor, a.cursor, b.cursor]).size).toBe(1);
    const at = (time: Date) => JSON.parse(gunzipSync(a.gzip(time)).toString());
    expect(at(START).server_time).toBe(START.toISOString());
    expect(at(plus(START, DAY))).toEqual({ ...at(START), server_time: plus(START, DAY).toISOString() });
  });

  it("misses nothing that happens while it is read: the stream from its cursor tells the rest", async () => {
    const [{ cursor, entries }] = await Promise.all([snapshot(START), limit(), limit()]);
    const rest = listener(tail, feedPositionOf(cursor));
    const end = (await readPosition()).sequence;
    await rest.until(() => (rest.heard.at(-1)?.sequence ?? feedPositionOf(cursor).sequence) >= end);
    await rest.leave();
    const told = [...entries, ...rest.heard.map(({ data }) => data)].map(
      ({ safety_identifier }) => safety_identifier,
    );
    expect(told).toContain(`user-${limited}`);
    expect(told).toContain(`user-${limited - 1}`);
  });
});

describe("for whom single requests are blocked", () => {
  const body = { name: "Fabrikam", contacts: [] };
  const blocking = async () => (await snapshot(START)).blocking;

  it("is told anew when an organization's retention or a policy changes, and not otherwise", async () => {
    expect(await blocking()).toEqual([
      {
        policy: CYBER,
        code: "cyber_policy",
        models: cyberPolicy.coveredModels,
        applies_to: "zero_data_retention",
        organizations: [],
        appeal_url: `${env().baseUrl}/a/{id}`,
      },
    ]);
    const reader = listener(tail, await readPosition());
    const applies = () =>
      reader.heard.map(({ data }) => (data as unknown as { organizations: string[] }).organizations);
    await putOrganization(operator, "org_fabrikam", { ...body, zdr: true }, START);
    await reader.until(() => reader.heard.length === 1);
    expect(applies()).toEqual([["org_fabrikam"]]);
    await putOrganization(operator, "org_fabrikam", { ...body, name: "Fabrikam AG", zdr: true }, START);
    await putOrganization(operator, "org_fabrikam", { ...body, name: "Fabrikam AG", zdr: false }, START);
    await reader.until(() => reader.heard.length === 2);
    expect(applies().at(-1)).toEqual([]);
    await setPolicy(ADMIN, CYBER, { ...cyberPolicy, requestBlocking: "all" }, "For everybody.", START);
    await reader.until(() => reader.heard.length === 3);
    expect(reader.heard.at(-1)).toMatchObject({
      kind: "blocking",
      data: { applies_to: "all", organizations: [] },
    });
    await reader.leave();
    expect(await blocking()).toMatchObject([{ applies_to: "all" }]);
  });
});

it("tells of nothing that limits nobody", async () => {
  const { sequence } = await readPosition();
  await flag("Northwind", "only-flagged", START);
  await toWarned(desk, owner, "Northwind", "only-warned", START);
  expect((await readPosition()).sequence).toBe(sequence);
});
