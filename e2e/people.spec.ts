import type { Page } from "@playwright/test";
import { admin } from "./admin";
import { type RunningApp, startApp } from "./app";
import { addressOf, install, PASSWORD } from "./installation";
import { pressUntil } from "./keys";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let app: RunningApp;

test.beforeAll(async () => {
  const { databaseUrl } = await install();
  app = await startApp({ databaseUrl, env: { WORKER: "off" } });
});
test.afterAll(() => app?.stop());

const drawer = (page: Page) => page.getByRole("dialog");

/** What is shown this once, by the button that copies it. */
async function secret(page: Page, name: string): Promise<string> {
  const button = drawer(page).getByRole("button", { name: new RegExp(`^Copy ${name} `) });
  return (await button.getAttribute("aria-label"))?.split(" ").at(-1) ?? "";
}

async function openPerson(page: Page, name: string) {
  await page.getByRole("row").filter({ hasText: name }).getByRole("link", { name }).click();
  await expect(drawer(page).getByRole("heading", { name })).toBeVisible();
}

test("ends every session of a person at once, wherever they are signed in", async ({
  page,
  arrive,
  complaints,
}) => {
  complaints.expect(/401/);
  const theirs = await arrive();
  await signInAt(theirs, `${app.url}/queue`, "reviewer");
  await signInAt(page, `${app.url}/people`, "admin");

  await openPerson(page, "reviewer");
  await page.keyboard.press("e");
  await expect(page.getByText("reviewer is signed out everywhere", { exact: true })).toBeVisible();

  // Their very next request is refused, and the page that is open leaves by itself at its next question.
  const next = await theirs.request.get(`${app.url}/queue`, { maxRedirects: 0 });
  expect(next.headers().location).toMatch(/\/sign-in/);
  await expect(theirs).toHaveURL(/\/sign-in/, { timeout: 30_000 });
  // Nothing else was changed: the same password leads in again.
  await signInAt(theirs, `${app.url}/queue`, "reviewer");
  await expect(theirs).toHaveURL(`${app.url}/queue`);
});

test("gives another role at once, and shuts out and lets in", async ({ page, arrive }) => {
  const temporary = ["create-user", addressOf("temporary"), "--name", "temporary", "--role", "reviewer"];
  await admin(app.databaseUrl, temporary, `${PASSWORD}\n`);
  const theirs = await arrive();
  await signInAt(theirs, `${app.url}/queue`, "temporary");
  await signInAt(page, `${app.url}/people`, "admin");
  await openPerson(page, "temporary");

  await drawer(page).getByLabel("Role").selectOption("Auditor");
  await drawer(page).getByRole("button", { name: "Change role" }).click();
  await expect(page.getByText("temporary is auditor now")).toBeVisible();
  await theirs.goto(`${app.url}/audit`);
  await expect(theirs.getByRole("button", { name: "Verify" })).toBeVisible();

  await drawer(page).getByRole("button", { name: "Shut out" }).click();
  await expect(drawer(page).getByRole("button", { name: "Let in again" })).toBeVisible();
  await theirs.goto(`${app.url}/audit`);
  await expect(theirs).toHaveURL(/\/sign-in/);

  await drawer(page).getByRole("button", { name: "Let in again" }).click();
  await expect(drawer(page).getByRole("button", { name: "Shut out" })).toBeVisible();
  await signInAt(theirs, `${app.url}/audit`, "temporary");
});

test("adds a person by keyboard, whose password is shown once and leads in", async ({ page, arrive }) => {
  await signInAt(page, `${app.url}/people`, "admin");
  await pressUntil(page, "n", page.getByLabel("Name"));
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Choose a role.", { exact: true })).toBeVisible();
  await page.keyboard.type("New colleague");
  await page.keyboard.press("Tab");
  await page.keyboard.type("new-colleague@recourse.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Lead");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "New colleague can sign in" })).toBeVisible();
  const password = await secret(page, "password");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(password)).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "New colleague" })).toContainText("Lead");

  const theirs = await arrive();
  await signInAt(theirs, `${app.url}/queue`, "new-colleague@recourse.example", password);
  await expect(theirs).toHaveURL(`${app.url}/queue`);
});

test("lets nobody shut themself out, and leads only look", async ({ page, arrive }) => {
  await signInAt(page, `${app.url}/people`, "admin");
  await openPerson(page, "admin");
  await expect(drawer(page).getByRole("button", { name: "Shut out" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );

  const theirs = await arrive();
  await signInAt(theirs, `${app.url}/people`, "lead");
  await openPerson(theirs, "reviewer");
  await expect(drawer(theirs).getByRole("button", { name: "End every session" })).toHaveCount(0);
  await expect(theirs.getByRole("link", { name: "Keys" })).toHaveCount(0);
});

test("makes a key that is shown once and opens until it is revoked", async ({ page }) => {
  await signInAt(page, `${app.url}/people/keys`, "admin");
  await pressUntil(page, "n", page.getByLabel("Used by"));
  await page.getByLabel("Used by").fill("Gateway, Frankfurt");
  await page.keyboard.press("Control+Enter");
  let key = await secret(page, "key");
  const opens = async () =>
    (await fetch(`${app.url}/v1/enforcement/snapshot`, { headers: { authorization: `Bearer ${key}` } }))
      .status;
  expect(await opens()).not.toBe(401);
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Replace Gateway, Frankfurt" }).click();
  await drawer(page).getByLabel("The old key").selectOption("Ends at once");
  await drawer(page).getByRole("button", { name: "Replace the key" }).click();
  const next = await secret(page, "key");
  expect(await opens()).toBe(401);
  key = next;
  expect(await opens()).not.toBe(401);
  await page.getByRole("button", { name: "Done" }).click();
  // The old one opens nothing, so there is nothing to be done with it.
  await expect(page.getByRole("row").filter({ hasText: "replaced, ended" })).toContainText(
    "Gateway, Frankfurt",
  );

  await page.getByRole("button", { name: "Revoke the key of Gateway, Frankfurt" }).click();
  await drawer(page).getByRole("button", { name: "Revoke the key", exact: false }).last().click();
  await expect(page.getByRole("row").filter({ hasText: "revoked" })).toContainText("Gateway, Frankfurt");
  expect(await opens()).toBe(401);
});
