import type { AuthOptions } from "next-auth";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { SESSION_MS } from "@/lib/services/identity/session";
import { sessionCookie } from "./cookie";
import { safePath } from "./landing";
import { linkProvider } from "./link-provider";
import { oidcProviders, STRANGER } from "./oidc-provider";
import { passwordProvider } from "./password-provider";

/** How people sign in. What of them is asked on every request afterwards is in ./session. */
export const authOptions = (): AuthOptions => ({
  secret: env().secret,
  providers: [passwordProvider, linkProvider, ...oidcProviders()],
  session: { strategy: "jwt", maxAge: SESSION_MS / 1_000 },
  cookies: { sessionToken: sessionCookie() },
  pages: { signIn: paths.signIn, signOut: paths.signIn, error: paths.signIn },
  callbacks: {
    signIn: ({ user }) => (user.id === STRANGER ? `${paths.signIn}?error=Stranger` : true),
    // The person and the instant, nothing else: a session is only as good as the person's row.
    jwt: ({ token, user }) =>
      user ? { sub: user.id, at: now().getTime() } : { sub: token.sub, at: token.at },
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => new URL(safePath(url, baseUrl), baseUrl).href,
  },
  events: { signOut: ({ token }) => log.info({ personId: token.sub }, "signed out") },
  logger: {
    // A warning at most: anybody can come with an answer that was never asked for.
    error: (code, metadata) =>
      log.warn({ err: metadata instanceof Error ? metadata : metadata.error, code }, "signing in failed"),
    warn: (code) => log.warn({ code }, "signing in is not as it should be"),
    debug: () => undefined,
  },
});
