import { spawnSync } from "node:child_process";
import { Failure } from "./failure.mjs";
import { say } from "./step.mjs";

/** @typedef {{ uid: number, gid: number } | Record<string, never>} Identity what to give to `spawn` */

const name = "postgres";

/** @param {string} flag */
function idOf(flag) {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}

function createUser() {
  say(`Creating the system user "${name}": PostgreSQL does not run as root`);
  const commands = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
    ["adduser", "-S", "-D", "-H", name],
  ];
  return commands.some(([command = "", ...args]) => spawnSync(command, args).status === 0);
}

/**
 * Who PostgreSQL runs as: whoever called, or, since it refuses root, a user of its own.
 * @returns {Identity}
 */
export function postgresIdentity() {
  if (process.getuid?.() !== 0) return {};
  if (idOf("-u") === null) createUser();
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  if (uid === null || gid === null)
    throw new Failure(
      `PostgreSQL does not run as root, and the user "${name}" could not be created. Run as another user, or set DATABASE_URL.`,
    );
  return { uid, gid };
}
