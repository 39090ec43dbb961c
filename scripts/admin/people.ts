import { type Command, Option } from "commander";
import { AppError } from "@/lib/errors";
import { generatePassword } from "@/lib/services/identity/password";
import { createPerson, disablePerson, type Place, setPassword } from "@/lib/services/identity/people";
import { readPassword } from "./password";
import { operator, run } from "./run";

const roles = ["reviewer", "lead", "support", "admin", "auditor"] as const;
const memberRoles = ["owner", "member"] as const;

type CreateUser = {
  name: string;
  role?: (typeof roles)[number];
  organization?: string;
  member: (typeof memberRoles)[number];
  timezone?: string;
  generate?: true;
  ssoOnly?: true;
};

function placeOf({ role, organization, member }: CreateUser): Place {
  if (role && !organization) return { staff: role };
  if (organization && !role) return { organization, member };
  throw new AppError("invalid", "Say either --role, for staff, or --organization, for a customer.");
}

const shownOnce = (password: string) => `Password, shown this once: ${password}`;

/** Adds the commands about people. */
export function addPeople(program: Command): void {
  program
    .command("create-user")
    .description("make somebody who can sign in; the password is asked for, or read from standard input")
    .argument("<email>")
    .requiredOption("--name <name>", "as others see it")
    .addOption(new Option("--role <role>", "for staff").choices(roles))
    .option("--organization <external id>", "for a customer: its organization")
    .addOption(
      new Option("--member <role>", "for a customer: the role there").choices(memberRoles).default("owner"),
    )
    .option("--timezone <zone>", "such as Europe/Berlin", "UTC")
    .option("--generate", "make a password and show it once")
    .addOption(new Option("--sso-only", "no password: only single sign-on leads in").conflicts("generate"))
    .action(
      run(async (now, email: string, given: CreateUser) => {
        const { name, timezone, ssoOnly, generate } = given;
        const place = placeOf(given);
        const password = ssoOnly ? undefined : generate ? generatePassword() : await readPassword();
        const { id } = await createPerson(operator, { email, name, place, timezone, password }, now);
        const shown = generate && password ? [shownOnce(password)] : [];
        return {
          lines: [`${name} can sign in as ${email}.`, ...shown],
          json: { id, email, ...(generate ? { password } : {}) },
        };
      }),
    );

  program
    .command("set-password")
    .description("give somebody another password and end their sessions")
    .argument("<email>")
    .option("--generate", "make a password and show it once")
    .action(
      run(async (now, email: string, { generate }: { generate?: true }) => {
        const password = generate ? generatePassword() : await readPassword();
        const { id } = await setPassword(operator, { email, password }, now);
        return {
          lines: [`${email} has another password.`, ...(generate ? [shownOnce(password)] : [])],
          json: { id, email, ...(generate ? { password } : {}) },
        };
      }),
    );

  program
    .command("disable-user")
    .description("shut somebody out, at their next request")
    .argument("<email>")
    .action(
      run(async (now, email: string, _options: object) => {
        const { id } = await disablePerson(operator, { email }, now);
        return { lines: [`${email} is shut out.`], json: { id, email } };
      }),
    );
}
