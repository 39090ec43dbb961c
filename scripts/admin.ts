// What operators do at the command line. npm run admin -- --help
import { Command } from "commander";
import { addAudit } from "./admin/audit";
import { addFeed } from "./admin/feed";
import { addKeys } from "./admin/keys";
import { addPeople } from "./admin/people";
import { addPolicy } from "./admin/policy";

const USAGE = 2;

const program = new Command("admin")
  .description("Administers Recourse. Every change is in the audit log.")
  .option("--json", "print the result as JSON")
  .showHelpAfterError("Add --help to see how it is used.")
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE));

addPeople(program);
addKeys(program);
addPolicy(program);
addAudit(program);
addFeed(program);

await program.parseAsync();
