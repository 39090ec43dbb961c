import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inRoot } from "@/scripts/setup/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "recourse-imports-"));

const files: Record<string, string> = {
  "lib/domain/word.ts": "export type Word = string;",
  "lib/domain/reads-the-clock.ts": 'export { now } from "@/lib/clock";',
  "lib/domain/uses-a-package.ts": 'export { z } from "zod";',
  "lib/domain/uses-node.ts": 'export { randomUUID } from "node:crypto";',
  "lib/clock.ts": "export const now = () => new Date(0);",
  "lib/contract/schema.ts": 'import type { Word } from "@/lib/domain/word"; export const schema: Word = "";',
  "lib/services/uses-pg.ts": 'export { Pool } from "pg";',
  "lib/services/verb.ts": 'import type { Word } from "@/lib/domain/word"; export const verb: Word = "";',
  "lib/api/door.ts": 'export { verb } from "@/lib/services/verb";',
  "lib/utils/anything.ts": "export const anything = 1;",
  "lib/services/uses-utils.ts": 'export { anything } from "@/lib/utils/anything";',
  "components/case/view.tsx": 'export { schema as view } from "@/lib/contract/schema";',
  "components/case/part.tsx": 'export type { schema } from "@/lib/contract/schema";',
  "components/queue/view.tsx": 'export { part } from "@/components/case/part";',
  "components/ui/button.tsx": 'export { part } from "@/components/case/part";',
  "app/page.tsx": 'export { part } from "@/components/case/part";',
  "lib/store/a.ts": 'import "./b"; export const a = 1;',
  "lib/store/b.ts": 'import "./a"; export const b = 1;',
};

let output = "";

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of ["tsconfig.json", ".dependency-cruiser.cjs", "package.json"])
    cpSync(inRoot(path), join(folder, path));
  symlinkSync(inRoot("node_modules"), join(folder, "node_modules"));
  const cli = inRoot("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  output = spawnSync(
    process.execPath,
    [cli, "--config", ".dependency-cruiser.cjs", "app", "lib", "components"],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    },
  ).stdout;
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("the import rules", () => {
  it.each([
    ["a domain that reads the clock", "not-in-allowed: lib/domain/reads-the-clock.ts → lib/clock.ts"],
    ["a domain that uses a package", /not-in-allowed: lib\/domain\/uses-a-package.ts → .*zod/],
    ["a domain that uses Node", "not-in-allowed: lib/domain/uses-node.ts → crypto"],
    ["pg outside of the store", "only-the-store-knows-pg: lib/services/uses-pg.ts"],
    ["a folder that nobody described", "not-in-allowed: lib/services/uses-utils.ts → lib/utils/anything.ts"],
    [
      "a feature that uses a contract's values",
      "not-in-allowed: components/case/view.tsx → lib/contract/schema.ts",
    ],
    ["a feature that uses another", "not-in-allowed: components/queue/view.tsx → components/case/part.tsx"],
    [
      "a primitive that uses a feature",
      "not-in-allowed: components/ui/button.tsx → components/case/part.tsx",
    ],
    ["a cycle", "no-cycle: lib/store/a.ts"],
    ["what nobody uses", "nobody-uses-it: lib/services/verb.ts"],
  ])("refuse %s", (_what, line) => {
    expect(output).toMatch(line);
  });

  it.each(["lib/contract/schema.ts", "lib/services/verb.ts", "lib/api/door.ts", "components/case/part.tsx"])(
    "let %s import what its row lists",
    (path) => {
      expect(output).not.toContain(`not-in-allowed: ${path}`);
    },
  );
});
