import type { Page } from "@playwright/test";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { admin } from "./admin";
import { type RunningApp, startApp } from "./app";
import { client, type IdentityProvider, startIdentityProvider } from "./identity-provider";
import { expect, test } from "./test";

let app: RunningApp;
let provider: IdentityProvider;

test.beforeAll(async () => {
  const port = await findFreePort();
  app = await startApp({
    env: {
      OIDC_ISSUER: `http://localhost:${port}`,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: "Example Corp",
      WORKER: "off",
    },
  });
  provider = await startIdentityProvider(port, `${app.url}/api/auth/callback/oidc`);
  for (const email of ["sam@example.com", "unverified-rita@example.com", "gone@example.com"])
    await admin(app.databaseUrl, ["create-user", email, "--name", email, "--role", "support", "--sso-only"]);
  await admin(app.databaseUrl, ["disable-user", "gone@example.com"]);
});
test.afterAll(async () => {
  await provider?.close();
  await app?.stop();
});

// The provider's pages want a font from elsewhere; the test needs no network.
test.beforeEach(({ page }) =>
  page.route("https://fonts.googleapis.com/**", (route) =>
    route.fulfill({ contentType: "text/css", body: "" }),
  ),
);

async function signInThere(page: Page, email: string) {
  await page.getByRole("button", { name: "Continue with Example Corp" }).click();
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

const session = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === "recourse.session");

test("lets in whom the provider vouches for and we know, to the page asked for", async ({ page }) => {
  await page.goto(`${app.url}/appeals?filter=closed`);
  await signInThere(page, "sam@example.com");
  await expect(page).toHaveURL(`${app.url}/appeals?filter=closed`);
  await expect(page.getByRole("button", { name: "Account of sam@example.com" })).toBeVisible();
  expect(await session(page)).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

for (const [who, email] of Object.entries({
  "a stranger": "stranger@example.com",
  "an address that is not verified there": "unverified-rita@example.com",
  "somebody disabled": "gone@example.com",
})) {
  test(`keeps out ${who}, and says so`, async ({ page }) => {
    await page.goto(`${app.url}/sign-in`);
    await signInThere(page, email);
    await expect(page).toHaveURL(/\/sign-in\?error=Stranger$/);
    await expect(
      page.getByRole("alert").filter({ hasText: "Nobody here has the e-mail address" }),
    ).toBeVisible();
    expect(await session(page)).toBeUndefined();
  });
}

test("asks with state, nonce and PKCE", async ({ page }) => {
  await page.goto(`${app.url}/sign-in`);
  const asked = page.waitForRequest((request) => request.url().startsWith(`${provider.issuer}/auth?`));
  await page.getByRole("button", { name: "Continue with Example Corp" }).click();
  const { searchParams } = new URL((await asked).url());
  expect(searchParams.get("code_challenge_method")).toBe("S256");
  for (const name of ["state", "nonce", "code_challenge"])
    expect(searchParams.get(name)).toMatch(/^[\w-]{16,}$/);
});

test("takes no answer it did not ask for", async ({ page }) => {
  await page.goto(`${app.url}/api/auth/callback/oidc?code=made-up&state=made-up`);
  await expect(page).toHaveURL(/\/sign-in\?.*error=OAuthCallback$/);
  await expect(page.getByRole("alert").filter({ hasText: "did not finish" })).toBeVisible();
  expect(await session(page)).toBeUndefined();
});
