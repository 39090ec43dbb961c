import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inRoot } from "@/scripts/setup/paths.mjs";

// Outside of the project, whose own node_modules would be found.
const clone = join(tmpdir(), `recourse-clone-${process.pid}`);

beforeAll(() => {
  mkdirSync(clone, { recursive: true });
  cpSync(inRoot("scripts"), join(clone, "scripts"), { recursive: true });
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** In a clone where nothing is installed, and where npm is not found either. */
function runScript(script: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`], {
    cwd: clone,
    encoding: "utf8",
    env: { PATH: "", PORT: "0", NODE_ENV: "test" },
  });
  return { status, output: stdout + stderr };
}

it.each([
  ["start.mjs", "PORT must be a number from 1 to 65535"],
  ["check.mjs", "Installing dependencies failed: npm cannot be run (ENOENT)"],
  ["test.mjs", "0 passed, 1 failed"],
  ["run.mjs", "Nothing is installed yet. Run npm start first"],
])("%s gets as far as it can with nothing but Node", (script, line) => {
  const { status, output } = runScript(script);
  expect(status).toBe(1);
  expect(output).toContain(line);
  expect(output).not.toContain("ERR_MODULE_NOT_FOUND");
});
