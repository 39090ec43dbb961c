import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { admin } from "./admin";
import { type RunningApp, startApp } from "./app";
import { expectAccessible } from "./axe";
import { addressOf, install, PASSWORD } from "./installation";
import { untilListening } from "./sign-in-page";
import { expect, test } from "./test";

const landings = {
  reviewer: "/queue",
  lead: "/queue",
  support: "/appeals",
  admin: "/mailbox",
  auditor: "/audit",
};

let app: RunningApp;

const addReviewer = (name: string) =>
  admin(
    app.databaseUrl,
    ["create-user", addressOf(name), "--name", name, "--role", "reviewer"],
    `${PASSWORD}\n`,
  );

test.beforeAll(async () => {
  const { databaseUrl } = await install();
  app = await startApp({ databaseUrl, env: { WORKER: "off" } });
});
test.afterAll(() => app?.stop());

async function signIn(page: Page, name: string, given = PASSWORD) {
  await page.getByLabel("E-mail address").fill(addressOf(name));
  await page.getByLabel("Password").fill(given);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const alert = (page: Page, words: string | RegExp) => page.getByRole("alert").filter({ hasText: words });

const session = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === "recourse.session");

for (const [role, path] of Object.entries(landings)) {
  test(`leads the ${role} to ${path}`, async ({ page }) => {
    await page.goto(app.url);
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2F$/);
    await signIn(page, role);
    await expect(page).toHaveURL(app.url + path);
  });
}

test("is done by keyboard, and its cookie is out of reach of scripts and other sites", async ({ page }) => {
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel("E-mail address").focus();
  await page.keyboard.type(addressOf("reviewer"));
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${app.url}/queue`);
  expect(await session(page)).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    domain: "localhost",
  });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session");
});

test("says the same of an unknown address and of a wrong password", async ({ page, complaints }) => {
  complaints.expect(/401/);
  await page.goto(`${app.url}/sign-in`);
  for (const name of ["reviewer", "nobody"]) {
    await signIn(page, name, "wrong horse battery");
    await expect(alert(page, "is not right")).toHaveText("The e-mail address or the password is not right.");
  }
  expect(await session(page)).toBeUndefined();
});

test("stops after ten failures, also with the right password", async ({ page, complaints }) => {
  complaints.expect(/401/);
  await addReviewer("slow");
  await page.goto(`${app.url}/sign-in`);
  for (let attempt = 0; attempt < 10; attempt++) {
    await signIn(page, "slow", "wrong horse battery");
    await expect(alert(page, "is not right")).toBeVisible();
  }
  await signIn(page, "slow");
  await expect(alert(page, /^Too many attempts\. Try again in 1[45] minutes\.$/)).toBeVisible();
});

test("leads back to the page that was asked for", async ({ page }) => {
  await page.goto(`${app.url}/queue?filter=late`);
  await signIn(page, "reviewer");
  await expect(page).toHaveURL(`${app.url}/queue?filter=late`);
});

test("leads nowhere else", async ({ page }) => {
  await page.goto(`${app.url}/sign-in?callbackUrl=https://evil.example/`);
  await signIn(page, "support");
  await expect(page).toHaveURL(`${app.url}/appeals`);
});

test("ends with signing out", async ({ page }) => {
  await page.goto(app.url);
  await signIn(page, "reviewer");
  const signOut = page.getByRole("menuitem", { name: "Sign out", exact: true });
  const account = page.getByRole("button", { name: "Account of reviewer" });
  await untilListening(account);
  await account.click();
  await signOut.click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await session(page)).toBeUndefined();
  await page.goto(`${app.url}/queue`);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fqueue$/);
});

test("ends at once when the person is disabled", async ({ page, complaints }) => {
  complaints.expect(/401/);
  await addReviewer("gone");
  await page.goto(app.url);
  await signIn(page, "gone");
  await expect(page).toHaveURL(`${app.url}/queue`);
  await admin(app.databaseUrl, ["disable-user", addressOf("gone")]);
  // The open page notices by itself, at its next question to the server.
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fqueue&ended=yes$/, { timeout: 30_000 });
  await expect(page.getByRole("status").filter({ hasText: "Your session is over" })).toBeVisible();
  await signIn(page, "gone");
  await expect(alert(page, "is not right")).toBeVisible();
});

test("shows what a role does not open as forbidden", async ({ page, complaints }) => {
  complaints.expect(/403/);
  await page.goto(app.url);
  await signIn(page, "reviewer");
  await expect(page).toHaveURL(`${app.url}/queue`);
  expect((await page.goto(`${app.url}/appeals`))?.status()).toBe(403);
});

test("says without scripts, too, what is forbidden or not there", async ({ page, arrive, complaints }) => {
  complaints.expect(/40[34]/);
  await page.goto(app.url);
  await signIn(page, "reviewer");
  await expect(page).toHaveURL(`${app.url}/queue`);
  const storageState = await page.context().storageState();
  const plain = await arrive({ javaScriptEnabled: false, storageState });
  expect((await plain.goto(`${app.url}/appeals`))?.status()).toBe(403);
  await expect(plain.getByRole("heading", { name: "Your role does not open this page" })).toBeVisible();
  for (const path of ["/cases/C-0000-0000", "/nowhere"]) {
    expect((await plain.goto(app.url + path))?.status()).toBe(404);
    await expect(plain.getByRole("heading", { name: /There is (nothing here|no such)/ })).toBeVisible();
  }
  await expect(plain.getByRole("link", { name: "To the start" })).toBeVisible();
});

/** What the API answers to what any page may send without being asked whether it may. */
async function simpleRequest(page: Page) {
  const answered = page.waitForResponse(/console\/me\/get/);
  await page.evaluate(async (url) => {
    await fetch(url, { method: "POST", mode: "no-cors", credentials: "include", body: "{}" });
  }, `${app.url}/api/rpc/console/me/get`);
  return (await answered).status();
}

test("opens nothing to a page of another origin", async ({ page, complaints }) => {
  complaints.expect(/415/);
  complaints.expect(/403/);
  await page.goto(app.url);
  await signIn(page, "reviewer");
  await expect(page).toHaveURL(`${app.url}/queue`);
  // Our own page is believed, and told that this is no way to ask.
  await page.goto(`${app.url}/healthz`);
  expect(await simpleRequest(page)).toBe(415);

  const elsewhere = createServer((_request, response) => response.end("Elsewhere")).listen(0);
  await once(elsewhere, "listening");
  await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
  expect(await simpleRequest(page)).toBe(403);
  elsewhere.close();
});

test("is accessible on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${app.url}/sign-in?error=Stranger`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expectAccessible(page, "signing in");
});
