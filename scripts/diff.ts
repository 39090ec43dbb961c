// Prints the SQL that brings the migrated database to prisma/schema.prisma, for a new migration to begin with.
// Uses Prisma's engine in WebAssembly, so that nothing is downloaded. What the schema file cannot say (checks,
// triggers, exclusions) is not looked at.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { env } from "@/lib/env";
import { CatalogAdapter } from "./diff/catalog-adapter";
import { explain } from "./serve/start-failure";

type Engine = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

const schemaFile = "prisma/schema.prisma";

async function loadEngine(): Promise<Engine> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = await import(file);
  const wasm = await readFile(file.replace(/_bg\.js$/, "_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

async function main() {
  const files = [{ path: schemaFile, content: await readFile(schemaFile, "utf8") }];
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(env().databaseUrl)),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: process.cwd() },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  console.log(stdout);
  process.exit(0);
}

main().catch((error) => {
  explain(error);
  process.exitCode = 1;
});
