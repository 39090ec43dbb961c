import type { CredentialsConfig } from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { signInWithPassword } from "@/lib/services/identity/sign-in";
import { clientAddress } from "./address";

/**
 * Signing in by e-mail and password. An error's message becomes the `error` the page is told: `RateLimited:<seconds>`,
 * or `CredentialsSignin` for all that must look alike.
 */
export const passwordProvider: CredentialsConfig = {
  id: "credentials",
  name: "password",
  type: "credentials",
  credentials: {},
  async authorize(given, request) {
    const { email, password } = (given ?? {}) as Record<string, string | undefined>;
    if (!email || !password) return null;
    const forwardedFor = request.headers?.["x-forwarded-for"];
    const address = clientAddress(forwardedFor, env().trustedProxies);
    try {
      const { personId } = await signInWithPassword({ email, password, address });
      return { id: personId };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== "rate_limited") return null;
      throw new Error(`RateLimited:${error.details.retryAfterSeconds}`);
    }
  },
};
