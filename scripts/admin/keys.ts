import { type Command, InvalidArgumentError, Option } from "commander";
import { createKey, type NewKey, revokeKey } from "@/lib/services/identity/keys";
import { operator, run } from "./run";

type Scope = "api.safety.read" | "api.safety.appeal";
const scopes: readonly Scope[] = ["api.safety.read", "api.safety.appeal"];

function keyId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    throw new InvalidArgumentError("This is not the id of a key. Give the id, never the key itself.");
  return text;
}

async function shown(wanted: NewKey, now: Date) {
  const { id, key } = await createKey(operator, wanted, now);
  return { lines: [`Key ${id}, shown this once:`, key], json: { id, key } };
}

/** Adds the commands about keys of machines. */
export function addKeys(program: Command): void {
  const create = program.command("create-key").description("make a key; it is shown once");

  create
    .command("operator")
    .description("for the gateway: sends signals and traffic, asks for enforcement")
    .requiredOption("--label <text>", "who uses it")
    .action(run((now, { label }: { label: string }) => shown({ kind: "operator", label }, now)));

  create
    .command("organization")
    .description("for a customer: reads its own cases and standing, files appeals")
    .argument("<external id>", "the organization, by your own id of it")
    .requiredOption("--label <text>", "who uses it")
    .addOption(new Option("--scope <scope...>", "all of them unless given").choices(scopes))
    .action(
      run((now, externalId: string, { label, scope }: { label: string; scope?: Scope[] }) =>
        shown({ kind: "organization", externalId, label, ...(scope ? { scopes: scope } : {}) }, now),
      ),
    );

  program
    .command("revoke-key")
    .description("end a key at once")
    .argument("<id>", "as create-key printed it", keyId)
    .action(
      run(async (now, id: string, _options: object) => {
        await revokeKey(operator, id, now);
        return { lines: [`Key ${id} opens nothing any more.`], json: { id } };
      }),
    );
}
