import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entryOf } from "./src/entry.fixture";
import { FakeRecourse, KEY } from "./src/fake-recourse.fixture";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "bare-project-"));
const recourse = await FakeRecourse.start();
const entry = entryOf();

/** What a program of somebody else's does with the package. */
const program = `
async function main() {
  const enforcer = await createEnforcer({ url: ${JSON.stringify(recourse.url)}, key: ${JSON.stringify(KEY)} });
  const denial = enforcer.check({ organization: "org_northwind", safetyIdentifier: "u-1", model: "gpt-5.3-codex" });
  if (!denial) throw new Error("not limited");
  const { signal } = new AbortController();
  const stream = guardStream(new Blob(["data: 1\\n\\n"]).stream(), { kind: "chat", signal });
  console.log(JSON.stringify([toErrorResponse(denial).status, denial.caseId, await new Response(stream.toReadableStream()).text()]));
  await enforcer.close();
}
main();
`;
const names = "{ createEnforcer, guardStream, toErrorResponse }";
const imported = `import ${names} from "@recourse/enforcer";${program}`;
const programs = {
  "program.mjs": imported,
  "program.cjs": `const ${names} = require("@recourse/enforcer");${program}`,
};
const typedPrograms = { "program.mts": imported, "program.cts": imported };

beforeAll(async () => {
  recourse.put(entry);
  const own = fileURLToPath(new URL(".", import.meta.url));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: own });
  const [{ filename }] = JSON.parse(stdout);
  writeFileSync(join(folder, "package.json"), '{"name":"bare-project","private":true}');
  await run("npm", ["install", "--offline", "--no-audit", join(folder, filename)], { cwd: folder });
  for (const [name, text] of Object.entries({ ...programs, ...typedPrograms }))
    writeFileSync(join(folder, name), text);
});

afterAll(async () => {
  await recourse.down();
  rmSync(folder, { recursive: true });
});

test.each(Object.keys(programs))("the packed package runs in a bare project: %s", async (name) => {
  const { stdout } = await run(process.execPath, [name], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual([400, entry.case_id, "data: 1\n\n"]);
});

test("its types hold in both module systems, with nothing else installed", async () => {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const args = [compiler, "--noEmit", "--strict", "--module", "nodenext", ...Object.keys(typedPrograms)];
  const { stdout } = await run(process.execPath, args, { cwd: folder }).catch((failure) => failure);
  expect(stdout).toBe("");
});
