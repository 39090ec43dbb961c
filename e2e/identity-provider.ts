import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";

export const client = { id: "recourse", secret: "a-client-secret-of-the-test-provider" };

export type IdentityProvider = { issuer: string; close: () => Promise<void> };

/**
 * A real OpenID Connect provider that vouches for every e-mail address one signs in with, as verified unless it
 * begins with "unverified". It insists on PKCE.
 */
export async function startIdentityProvider(port: number, redirectUri: string): Promise<IdentityProvider> {
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    cookies: { keys: ["a key of the test provider"] },
    findAccount: (_context, email) => ({
      accountId: email,
      claims: async () => ({ sub: email, email, email_verified: !email.startsWith("unverified") }),
    }),
  });
  const server = createServer(provider.callback()).listen(port);
  await once(server, "listening");
  return {
    issuer,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
