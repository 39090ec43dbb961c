import type { CredentialsConfig } from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { signInWithPassword } from "@/lib/services/identity/sign-in";
import { clientAddress } from "./address";

/**
 * Signing in by e-mail and password. An error's message becomes the `error` the page is told: `RateLimited:<seconds>`,
 * `Unknown`, or `CredentialsSignin` for all that must look alike: it travels in an address, so it holds no internals.
 */
export const passwordProvider: CredentialsConfig = {
  id: "credentials",
  name: "password",
  type: "credentials",
  credentials: {},
  async authorize(given, request) {
    const { email, password } = (given ?? {}) as Record<string, unknown>;
    if (typeof email !== "string" || typeof password !== "string" || !email || !password) return null;
    const forwardedFor = request.headers?.["x-forwarded-for"];
    const address = clientAddress(forwardedFor, env().trustedProxies);
    try {
      const { personId } = await signInWithPassword({ email, password, address });
      return { id: personId };
    } catch (error) {
      if (!(error instanceof AppError)) {
        log.error({ err: error }, "signing in failed for an unknown reason");
        throw new Error("Unknown");
      }
      if (error.code !== "rate_limited") return null;
      throw new Error(`RateLimited:${error.details.retryAfterSeconds}`);
    }
  },
};
