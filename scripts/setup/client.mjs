import { inRoot } from "./paths.mjs";
import { fingerprint, isStamped, stamp } from "./stamp.mjs";
import { runStep } from "./step.mjs";

const stampFile = inRoot("lib/store/generated/inputs.sha256");

/**
 * Generates the database client from the schema, unless it was generated from this very one.
 * @param {AbortSignal} [signal]
 */
export async function generateClient(signal) {
  const print = fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (isStamped(stampFile, print)) return;
  // The command insists on an engine it would download and does not use for this: any executable will do.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  const cli = inRoot("node_modules/prisma/build/index.js");
  await runStep("Generating the database client", process.execPath, [cli, "generate", "--no-hints"], {
    env,
    signal,
  });
  stamp(stampFile, print);
}
