import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { signInWithIdentity } from "@/lib/services/identity/sign-in";

type Claims = { sub: string; email?: string; email_verified?: boolean | string };

/** What marks somebody whom the provider knows and we do not. */
export const STRANGER = "stranger";

/** Single sign-on by the OpenID Connect provider of the environment; none without one. */
export function oidcProviders(): OAuthConfig<Claims>[] {
  const { oidc } = env();
  if (!oidc) return [];
  return [
    {
      id: "oidc",
      name: oidc.name,
      type: "oauth",
      wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      authorization: { params: { scope: "openid email" } },
      checks: ["pkce", "state", "nonce"],
      idToken: true,
      userinfo: {
        async request({ client, tokens }) {
          // next-auth's type forgets that these are openid-client's own, verified tokens.
          const verified = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
          // Many providers say the e-mail address only when asked for it.
          const info = await client.userinfo(verified);
          return info.email ? info : verified.claims();
        },
      },
      async profile({ email, email_verified }) {
        // Some providers write their booleans as text, where "false" would pass for true.
        const emailVerified = email_verified === true || email_verified === "true";
        const person = await signInWithIdentity({ email, emailVerified });
        return { id: person?.personId ?? STRANGER };
      },
    },
  ];
}
