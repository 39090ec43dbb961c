import { afterEach, expect, it, vi } from "vitest";
import * as environment from "@/lib/env";
import * as signIn from "@/lib/services/identity/sign-in";
import { oidcProviders } from "./oidc-provider";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the provider's claims amount to. */
async function asked(claims: Record<string, unknown>) {
  const oidc = { issuer: "https://login.example.com", clientId: "a", clientSecret: "b", name: "Example" };
  vi.spyOn(environment, "env").mockReturnValue({ oidc } as environment.Env);
  const tried = vi.spyOn(signIn, "signInWithIdentity").mockResolvedValue(null);
  const [provider] = oidcProviders();
  await provider?.profile({ sub: "1", ...claims } as never, {} as never);
  return tried.mock.lastCall?.[0];
}

it.each([true, "true"])(
  "takes an address for verified where the provider says %j",
  async (email_verified) => {
    expect(await asked({ email: "robin@example.com", email_verified })).toEqual({
      email: "robin@example.com",
      emailVerified: true,
    });
  },
);

// Some providers write their booleans as text, and "false" is no empty text.
it.each([false, "false", "", 1, {}, undefined])("takes it for nothing of the kind at %j", async (given) => {
  expect(await asked({ email: "robin@example.com", email_verified: given })).toMatchObject({
    emailVerified: false,
  });
});
