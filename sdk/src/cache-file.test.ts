import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readCache, writeCache } from "./cache-file";
import { enforce, openRecourse } from "./enforcer.fixture";
import { entryOf, MODEL, northwind, restrictionsOf, until } from "./entry.fixture";
import { KEY } from "./fake-recourse.fixture";
import { State } from "./state";

const newFile = () => join(mkdtempSync(join(tmpdir(), "enforcer-")), "state");
const URL = "https://recourse.example";
const clock = { now: () => Date.now() };

function stateOf(entries: ReturnType<typeof entryOf>[]): State {
  const state = new State();
  const blocking = [
    { policy: "cyber", code: "cyber_policy", models: ["*"], applies_to: "all" as const, organizations: [] },
  ];
  state.replace({ cursor: "e1.7", serverTime: "", restrictions: restrictionsOf(entries), blocking });
  return state;
}

test("what was saved is read again, and saved again without being looked at", async () => {
  const file = newFile();
  const entries = Array.from({ length: 2_500 }, (_, index) =>
    entryOf({ safety_identifier: index % 10 ? `ü-${index}` : null, organization: `org_${index % 2}` }),
  );
  await writeCache(file, URL, stateOf(entries));
  const first = readFileSync(file);
  const saved = readCache(file, URL);
  await writeCache(file, URL, new State(saved));
  expect(readCache(file, URL)?.restrictions.count()).toBe(2_500);
  const second = new State(readCache(file, URL));
  expect(readFileSync(file).length).toBeGreaterThan(first.length - 100);
  expect(second.cursor).toBe("e1.7");
  expect(second.blockingPolicy("anybody", MODEL)?.policy).toBe("cyber");
  for (const entry of entries) {
    const limit = second.restrictions.find(entry.organization, entry.safety_identifier, MODEL, clock);
    if (entry.safety_identifier) expect(limit?.denial?.message).toMatch(/^Access is limited/);
    second.restrictions.remove(entry);
  }
  expect(second.restrictions.count()).toBe(0);
});

test("a state that was cut off or changed anywhere is noticed at the start", async () => {
  const file = newFile();
  await writeCache(file, URL, stateOf([entryOf(), entryOf({ organization: "org_other" })]));
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 7) {
    writeFileSync(file, bytes.subarray(0, at));
    expect(() => readCache(file, URL), `cut off after ${at}`).toThrow();
    const changed = Buffer.from(bytes);
    changed[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(() => readCache(file, URL), `changed at ${at}`).toThrow();
  }
});

test("organizations that nobody asks for are counted, changed and forgotten as any other", async () => {
  const file = newFile();
  const [over, lasting, lifted] = [
    entryOf({ organization: "org_over", endsInMs: 1_000 }),
    entryOf({ organization: "org_lasting", endsInMs: 60_000 }),
    entryOf({ organization: "org_lasting", safety_identifier: "u-2", endsInMs: 60_000 }),
  ];
  await writeCache(file, URL, stateOf([over, lasting, lifted]));
  const restrictions = new State(readCache(file, URL)).restrictions;
  restrictions.forgetEnded(Date.now() + 2_000);
  expect(restrictions.count()).toBe(2);
  restrictions.remove(lifted);
  restrictions.put(lasting);
  expect(restrictions.count()).toBe(1);
  expect(restrictions.find("org_lasting", "u-2", MODEL, clock)).toBeNull();
  expect(restrictions.find("org_lasting", lasting.safety_identifier, MODEL, clock)?.id).toBe(lasting.id);
});

test("a state of another address or another version, or none, is not taken", async () => {
  const file = newFile();
  expect(readCache(file, URL)).toBeNull();
  await writeCache(file, URL, stateOf([entryOf()]));
  expect(readCache(file, "https://elsewhere.example")).toBeNull();
  writeFileSync(
    file,
    '{"format":2,"url":"https://recourse.example"}\n{"organization":"org_1","entries":[]}\n',
  );
  expect(readCache(file, URL)).toBeNull();
});

test("it is for this user alone, complete, and holds no key", async () => {
  const recourse = await openRecourse();
  const cacheFile = newFile();
  const { enforcer } = await enforce(recourse, { cacheFile });
  recourse.put(entryOf());
  await until(() => readdirSync(dirname(cacheFile)).includes("state"));
  expect(statSync(cacheFile).mode & 0o777).toBe(0o600);
  await enforcer.close();
  expect(readFileSync(cacheFile, "utf8")).not.toContain(KEY);
  expect(readdirSync(dirname(cacheFile))).toEqual(["state"]);
  expect(readCache(cacheFile, recourse.url)?.restrictions.count()).toBe(1);
});

test("it is written past whatever stands where its draft is to be", async () => {
  const file = newFile();
  const elsewhere = newFile();
  writeFileSync(elsewhere, "somebody's");
  symlinkSync(elsewhere, `${file}.${process.pid}.tmp`);
  await writeCache(file, URL, stateOf([entryOf()]));
  expect(readFileSync(elsewhere, "utf8")).toBe("somebody's");
  expect(readCache(file, URL)?.restrictions.count()).toBe(1);
  expect(lstatSync(file).isSymbolicLink()).toBe(false);
});

test.each(["", "{", "rubbish\n", '{"format":3,"url":"URL","cursor":"e1.1","blocking":[]}\n{"organi'])(
  "a state that cannot be read (%j) is told of and left aside",
  async (content) => {
    const recourse = await openRecourse();
    recourse.put(entryOf());
    const cacheFile = newFile();
    writeFileSync(cacheFile, content.replace("URL", recourse.url));
    const { enforcer, problems } = await enforce(recourse, { cacheFile });
    expect(problems.map(({ code }) => code)).toEqual(["cache_unreadable"]);
    expect(enforcer.check(northwind())).not.toBeNull();
  },
);

test("a place that cannot be written to is told of, and harms nothing", async () => {
  const recourse = await openRecourse();
  const { enforcer, problems } = await enforce(recourse, { cacheFile: "/proc/none/state" });
  await enforcer.close();
  expect(problems.map(({ code }) => code)).toContain("cache_unwritable");
});
