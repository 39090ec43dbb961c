import type { CredentialsConfig } from "next-auth/providers/credentials";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { enterByLink } from "@/lib/services/entry/enter";

/**
 * Coming into the portal by a mailed link. Only this, behind next-auth's token against forged requests, uses a link up:
 * opening it does not. The error says no more than `Unknown`, or `CredentialsSignin` for a link that leads in no more.
 */
export const linkProvider: CredentialsConfig = {
  id: "link",
  name: "mailed link",
  type: "credentials",
  credentials: {},
  async authorize(given) {
    const { token, name } = (given ?? {}) as Record<string, unknown>;
    if (typeof token !== "string" || !token) return null;
    try {
      const { personId } = await enterByLink(
        { token, name: typeof name === "string" ? name : undefined },
        now(),
      );
      return { id: personId };
    } catch (error) {
      if (error instanceof AppError) return null;
      log.error({ err: error }, "signing in failed for an unknown reason");
      throw new Error("Unknown");
    }
  },
};
