import { spawn } from "node:child_process";
import { inRoot, root } from "../setup/paths.mjs";

/**
 * Runs a checking tool to its end and keeps what it says.
 * @param {string} tool its script, below node_modules
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string, summary?: string }>}
 */
export function runTool(tool, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot("node_modules", tool), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}
