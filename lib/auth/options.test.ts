import { encode } from "next-auth/jwt";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as environment from "@/lib/env";
import { readToken, sessionCookie } from "./cookie";
import { STRANGER } from "./oidc-provider";
import { authOptions } from "./options";

const secret = "a-secret-for-tests-and-for-nothing-else";

function withEnvironment(changes: Partial<environment.Env>) {
  const base = { secret, baseUrl: "http://localhost:3000", clockOffset: 0, oidc: null };
  vi.spyOn(environment, "env").mockReturnValue({ ...base, ...changes } as environment.Env);
  return authOptions();
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the session's cookie", () => {
  const common = { httpOnly: true, sameSite: "lax", path: "/" };

  it("is kept from scripts and other sites", () => {
    withEnvironment({});
    expect(sessionCookie()).toEqual({ name: "recourse.session", options: { ...common, secure: false } });
  });

  it("travels over https only, where the app is served so", () => {
    withEnvironment({ baseUrl: "https://recourse.example" });
    expect(sessionCookie()).toEqual({
      name: "__Host-recourse.session",
      options: { ...common, secure: true },
    });
  });
});

describe("the session's token", () => {
  const jwt = (given: object) => withEnvironment({}).callbacks?.jwt?.(given as never);

  it("says who and since when, and keeps no name, address or role", async () => {
    const token = await jwt({
      token: { name: "Robin", email: "r@example.com", sub: "x" },
      user: { id: "p1" },
    });
    expect(token).toEqual({ sub: "p1", at: expect.any(Number) });
    expect(await jwt({ token: { ...token, iat: 1 } })).toEqual(token);
  });

  it("is read back, unless somebody else made it or its time is over", async () => {
    withEnvironment({});
    const token = { sub: "p1", at: 1_000 };
    expect(await readToken(await encode({ token, secret }))).toEqual({
      personId: "p1",
      signedInAt: new Date(1_000),
    });
    expect(await readToken(await encode({ token, secret: `${secret}!` }))).toBeNull();
    expect(await readToken(await encode({ token, secret, maxAge: -60 }))).toBeNull();
  });
});

it("shows a stranger the sign-in page again", async () => {
  const signIn = withEnvironment({}).callbacks?.signIn;
  expect(await signIn?.({ user: { id: STRANGER } } as never)).toBe("/sign-in?error=Stranger");
  expect(await signIn?.({ user: { id: "p1" } } as never)).toBe(true);
});

it("tells the browser nothing of the session but its end", async () => {
  const session = { expires: "2026-11-20T22:00:00Z", user: { email: "r@example.com" } };
  expect(await withEnvironment({}).callbacks?.session?.({ session } as never)).toEqual({
    expires: session.expires,
  });
});

it("asks an identity provider only where one is configured", () => {
  const ids = (options: ReturnType<typeof authOptions>) => options.providers.map(({ id }) => id);
  expect(ids(withEnvironment({}))).toEqual(["credentials", "link"]);
  const oidc = { issuer: "https://login.example.com/", clientId: "a", clientSecret: "b", name: "Example" };
  const options = withEnvironment({ oidc });
  expect(ids(options)).toEqual(["credentials", "link", "oidc"]);
  expect(options.providers[2]).toMatchObject({
    checks: ["pkce", "state", "nonce"],
    wellKnown: "https://login.example.com/.well-known/openid-configuration",
  });
});
