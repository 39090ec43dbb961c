// The demo: a subject one rung before each step of the ladder, built by the commands people give, at instants of the
// last two weeks. Run by `npm start` on an empty embedded database.
import { writeFileSync } from "node:fs";
import { now as currentTime } from "@/lib/clock";
import { newReference } from "@/lib/ids";
import { log } from "@/lib/log";
import { connect } from "@/lib/services/connection";
import { inData } from "@/scripts/setup/paths.mjs";
import { buildDemo } from "./scenarios/demo";

async function main() {
  const disconnect = await connect();
  try {
    const password = `demo-${newReference("C").slice(2).toLowerCase()}`;
    const signIns = await buildDemo(password, currentTime());
    writeFileSync(inData("demo.json"), `${JSON.stringify({ signIns }, null, 2)}\n`, { mode: 0o600 });
  } finally {
    await disconnect();
  }
}

main().catch((error) => {
  log.error({ err: error }, "the demo data could not be written");
  process.exit(1);
});
