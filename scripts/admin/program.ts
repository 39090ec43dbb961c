import { Command } from "commander";
import { addAudit } from "./audit";
import { addFeed } from "./feed";
import { addKeys } from "./keys";
import { addPeople } from "./people";
import { addPolicy } from "./policy";

const USAGE = 2;

/** All commands. `leave` is called with 2 where they are used wrongly, and with 0 after help. */
export function adminProgram(leave: (code: number) => never): Command {
  const program = new Command("admin")
    .description("Administers Recourse. Every change is in the audit log.")
    .option("--json", "print the result as JSON")
    .showHelpAfterError("Add --help to see how it is used.")
    .exitOverride(({ exitCode }) => leave(exitCode === 0 ? 0 : USAGE));
  for (const add of [addPeople, addKeys, addPolicy, addAudit, addFeed]) add(program);
  return program;
}
