import type { Command } from "commander";
import { beginEpoch } from "@/lib/services/enforcement/begin-epoch";
import { operator, run } from "./run";

/** Adds the command about what gateways follow. */
export function addFeed(program: Command): void {
  program
    .command("begin-epoch")
    .description("have every gateway take a new snapshot, after a dump was read back into the same server")
    .action(
      run(async (now, _options: object) => {
        const { id } = await beginEpoch(operator, now);
        return { lines: ["Every gateway takes a new snapshot now."], json: { id } };
      }),
    );
}
