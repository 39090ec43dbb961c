// Compiles the package for both module systems, each with its types. `npm pack` runs it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = dirname(fileURLToPath(import.meta.url));
const [esm, cjs] = [join(folder, "dist/esm"), join(folder, "dist/cjs")];

/** @param {readonly ts.Diagnostic[]} problems */
function failOn(problems) {
  if (problems.length === 0) return;
  const host = { getCanonicalFileName: String, getCurrentDirectory: () => folder, getNewLine: () => "\n" };
  throw new Error(ts.formatDiagnostics(problems, host));
}

rmSync(join(folder, "dist"), { recursive: true, force: true });
const read = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
const { options, fileNames, errors } = ts.parseJsonConfigFileContent(read.config, ts.sys, folder);
failOn(errors);
const program = ts.createProgram(fileNames, { ...options, outDir: esm });
failOn([...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics]);

mkdirSync(cjs, { recursive: true });
for (const name of readdirSync(esm)) {
  if (name.endsWith(".d.ts")) cpSync(join(esm, name), join(cjs, name));
  else
    writeFileSync(
      join(cjs, name),
      ts.transpileModule(readFileSync(join(esm, name), "utf8"), {
        compilerOptions: { target: options.target, module: ts.ModuleKind.CommonJS },
      }).outputText,
    );
}
for (const [out, type] of /** @type {const} */ ([
  [esm, "module"],
  [cjs, "commonjs"],
]))
  writeFileSync(join(out, "package.json"), `${JSON.stringify({ type })}\n`);
