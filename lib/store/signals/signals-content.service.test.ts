import pg from "pg";
import { expect, it, vi } from "vitest";
import { register, send, setNumbers, signalOf } from "@/lib/services/signals/intake.fixture";

const now = new Date("2026-11-20T10:00:00Z");
const EXCERPT = "a request that nobody may keep";

it("sends content of an organization with zero data retention into no statement", async () => {
  await setNumbers(now);
  await register("org_zdr", now, true);
  await register("org_kept", now);
  const of = (organization: string) =>
    [0, 1, 2].map(() =>
      signalOf(organization, now, { evidence: { excerpt: EXCERPT }, request_blocked: true }),
    );
  const query = vi.spyOn(pg.Client.prototype, "query");
  const statements = async (organization: string) => {
    query.mockClear();
    expect(await send(of(organization), now)).toMatchObject({ accepted: 3, cases: [{ opened: true }] });
    return JSON.stringify(query.mock.calls);
  };
  expect(await statements("org_zdr")).not.toContain(EXCERPT);
  expect(await statements("org_kept")).toContain(EXCERPT);
  query.mockRestore();
});
