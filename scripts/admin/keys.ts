import { type Command, InvalidArgumentError, Option } from "commander";
import { createKey, type NewKey, revokeKey, rotateKey } from "@/lib/services/identity/keys";
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

/** A whole number of days or hours, as a length in milliseconds. */
const lengthIn = (unitMs: number, most: number) => (text: string) => {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(count <= most)) throw new InvalidArgumentError(`Give a whole number up to ${most}.`);
  return count * unitMs;
};

const endsIn = () =>
  new Option("--expires-in <days>", "when it ends; never unless given").argParser(
    lengthIn(86_400_000, 3_650),
  );
const termOf = (now: Date, ms: number | undefined) =>
  ms === undefined ? {} : { expiresAt: new Date(now.getTime() + ms) };

/** Adds the commands about keys of machines. */
export function addKeys(program: Command): void {
  const create = program.command("create-key").description("make a key; it is shown once");

  create
    .command("operator")
    .description("for the gateway: sends signals and traffic, asks for enforcement")
    .requiredOption("--label <text>", "who uses it")
    .addOption(endsIn())
    .action(
      run((now, { label, expiresIn }: { label: string; expiresIn?: number }) =>
        shown({ kind: "operator", label, ...termOf(now, expiresIn) }, now),
      ),
    );

  create
    .command("organization")
    .description("for a customer: reads its own cases and standing, files appeals")
    .argument("<external id>", "the organization, by your own id of it")
    .requiredOption("--label <text>", "who uses it")
    .addOption(new Option("--scope <scope...>", "all of them unless given").choices(scopes))
    .addOption(endsIn())
    .action(
      run((now, externalId: string, given: { label: string; scope?: Scope[]; expiresIn?: number }) => {
        const { label, scope, expiresIn } = given;
        const wanted = { externalId, label, ...(scope ? { scopes: scope } : {}) };
        return shown({ kind: "organization", ...wanted, ...termOf(now, expiresIn) }, now);
      }),
    );

  program
    .command("rotate-key")
    .description("make a key that replaces another, which goes on for a while")
    .argument("<id>", "as create-key printed it", keyId)
    .addOption(
      new Option("--overlap <hours>", "how long the old one goes on, at most 168")
        .argParser(lengthIn(3_600_000, 168))
        .default(86_400_000, "24"),
    )
    .action(
      run(async (now, id: string, { overlap }: { overlap: number }) => {
        const made = await rotateKey(operator, { id, overlapHours: overlap / 3_600_000 }, now);
        const until = new Date(now.getTime() + overlap).toISOString();
        return {
          lines: [
            `Key ${made.id}, shown this once; ${id} ends at ${until}, or sooner by its own end:`,
            made.key,
          ],
          json: { ...made, follows: id },
        };
      }),
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
