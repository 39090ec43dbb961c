import type { Listeners, ProblemCode } from "@recourse/enforcer";

/** What lasts until Recourse is heard again: the enforcer tells of it at each attempt. */
const lasting: readonly ProblemCode[] = ["unreachable", "unauthenticated", "refused", "malformed", "silent"];

/** What an operator reads of the connection to Recourse: each change once, however often the enforcer tries. */
export function connectionLog(url: string, { log, warn }: Pick<Console, "log" | "warn">): Listeners {
  const told = new Set<ProblemCode>();
  return {
    ready: () => {
      log(told.size > 0 ? "In step with Recourse again." : "In step with Recourse.");
      told.clear();
    },
    stale: (ms) =>
      warn(
        Number.isFinite(ms)
          ? `Recourse was not heard for ${Math.round(ms / 1_000)} s; its last state is enforced.`
          : `Recourse was not heard yet at ${url}; nobody is refused until it is.`,
      ),
    error: ({ code, message }) => {
      if (told.has(code)) return;
      if (lasting.includes(code)) told.add(code);
      warn(`Recourse: ${code}: ${message}`);
    },
  };
}
