import type { Page } from "@playwright/test";
import { admin } from "./admin";
import { type RunningApp, startApp } from "./app";
import { expectAccessible } from "./axe";
import { Gateway } from "./gateway";
import { addressOf, install, PASSWORD, registerCustomers } from "./installation";
import { tabTo } from "./keys";
import { signIn } from "./person";
import { newCommandId } from "./proposal";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";
import { openReceiver } from "./webhook-receiver";

let app: RunningApp;
let gateway: Gateway;
let receiver: Awaited<ReturnType<typeof openReceiver>>;

test.beforeAll(async () => {
  const { databaseUrl, key } = await install();
  app = await startApp({ databaseUrl, env: { WEBHOOKS_ANYWHERE: "on" } });
  gateway = new Gateway(app.url, key);
  await registerCustomers(databaseUrl, gateway);
  receiver = await openReceiver();
});
test.afterAll(() => Promise.all([app?.stop(), receiver?.close()]));

/** Warns a user of Northwind. Returns the case. */
async function warn(user: string): Promise<string> {
  const [reference = ""] = await gateway.signal(
    { organization: "org_northwind", safety_identifier: user },
    3,
  );
  const { console: desk } = await signIn(app.url, "reviewer");
  await desk.case.claim({ reference, tab: "a-tab-of-a-story" });
  const { version } = await desk.case.get({ reference });
  const words = {
    clause: "2.1",
    facts: "Requests for a working exploit.",
    rationale: "Consistent attempts.",
  };
  const proportionality = { gravity: "moderate", intent: "likely" } as const;
  const decision = { kind: "warn", ...words, proportionality } as const;
  await desk.case.decide({ reference, version, commandId: newCommandId(), decision });
  return reference;
}

const dialog = (page: Page) => page.getByRole("dialog");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** What is shown this once, by the button that copies it. */
async function shownSecret(page: Page): Promise<string> {
  const button = dialog(page).getByRole("button", { name: /^Copy secret / });
  return (await button.getAttribute("aria-label"))?.split(" ").at(-1) ?? "";
}

/** Adds an endpoint by keyboard, and opens its page. Returns its secret. */
async function addEndpoint(page: Page, url: string): Promise<string> {
  const { keyboard } = page;
  await tabTo(page, page.getByRole("button", { name: "Add endpoint" }));
  await keyboard.press("Enter");
  await expect(page.getByLabel("Address")).toBeFocused();
  await keyboard.type(url);
  await keyboard.press("Enter");
  const secret = await shownSecret(page);
  await page.keyboard.press("Escape");
  await expect(page.getByText(secret)).toHaveCount(0);
  await tabTo(page, page.getByRole("link", { name: url }));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: url })).toBeVisible();
  return secret;
}

test("an owner adds an endpoint, tries it and changes its secret without losing an event", async ({
  page,
}) => {
  await signInAt(page, `${app.url}/portal`, "northwind-owner");
  await page.getByRole("link", { name: "Webhooks" }).click();
  await expect(page.getByText("No endpoint yet")).toBeVisible();
  await expectAccessible(page, "no endpoint");
  const old = await addEndpoint(page, receiver.url);

  await press(page, "Send a test");
  await expect(page.getByText(/^It answered 200, after/)).toBeVisible();
  await expect(page.getByText('{"answered":200}')).toBeVisible();
  expect(receiver.event(old)).toMatchObject({ type: "webhook.test" });

  await press(page, "Replace the secret");
  await press(page, "Make a new secret");
  const secret = await shownSecret(page);
  await expectAccessible(page, "a secret, shown once");
  await press(page, "Done");
  await expect(page.getByText(/^Two secrets are valid until/)).toBeVisible();

  const reference = await warn("u-9f3a61");
  await expect(page.getByText("Warning issued")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Delivered")).toBeVisible({ timeout: 20_000 });
  expect(receiver.event(old, secret)).toMatchObject({
    type: "safety.warning_issued",
    data: { id: reference },
  });
  expect(await receiver.hasBothVerified(secret)).toBe(true);
  await page.getByText("1 attempt").click();
  await expectAccessible(page, "an endpoint and its events");
});

test("an event survives an outage of its endpoint, and is sent again by hand under its id", async ({
  page,
}) => {
  await signInAt(page, `${app.url}/portal/webhooks`, "northwind-owner");
  const url = `${receiver.url}/outage`;
  const secret = await addEndpoint(page, url);
  receiver.answers.set("/outage", 503);
  const reference = await warn("u-31b07c");
  await expect(page.getByText(/^It answered 503 instead of 2xx\. The next attempt is/)).toBeVisible({
    timeout: 20_000,
  });
  receiver.answers.clear();
  await expect(page.getByText(/^It answered 200,/).last()).toBeVisible({ timeout: 40_000 });
  await page.getByText(/^\d attempts$/).click();
  await expect(page.getByText('{"answered":503}').first()).toBeVisible();
  await expect(page.getByText('{"answered":200}').first()).toBeVisible();

  const ofThis = () => receiver.received.filter(({ body }) => body.includes(reference));
  const before = ofThis().length;
  await page.getByRole("button", { name: `Send again: Warning issued, ${reference}` }).click();
  await expect.poll(() => ofThis().length).toBeGreaterThan(before);
  expect(new Set(ofThis().map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(await receiver.hasBothVerified(secret)).toBe(true);
});

test("an endpoint that is gone is off by itself, is on staff's list, and is removed", async ({
  page,
  arrive,
  complaints,
}) => {
  complaints.expect(/409/);
  await signInAt(page, `${app.url}/portal/webhooks`, "northwind-owner");
  const url = `${receiver.url}/gone`;
  await addEndpoint(page, url);
  receiver.answers.set("/gone", 410);
  const reference = await warn("u-77c0de");
  await expect(page.getByText(/^It answered 410, so it was switched off/)).toBeVisible({ timeout: 20_000 });
  receiver.answers.clear();
  const again = page.getByRole("button", { name: `Send again: Warning issued, ${reference}` });
  await expect(again).toHaveAttribute("aria-disabled", "true");

  const lead = await arrive();
  await signInAt(lead, `${app.url}/deliveries`, "lead");
  const row = lead.getByRole("row").filter({ hasText: url });
  await expect(row).toContainText("answered 410: the endpoint is gone");
  await row.getByRole("button", { name: /^Send .* again$/ }).click();
  await expect(lead.getByText("The endpoint is switched off; its owner switches it on again.")).toBeVisible();

  await press(page, "Switch on");
  await again.click();
  await expect(page.getByText(/^It answered 200,/).last()).toBeVisible({ timeout: 20_000 });
  await press(page, "Remove");
  await expectAccessible(page, "before it is removed");
  await press(page, "Remove the endpoint");
  await expect(page.getByRole("heading", { level: 1, name: "Webhooks" })).toBeVisible();
  await expect(page.getByRole("link", { name: url })).toHaveCount(0);
  const log = page.getByRole("list", { name: "What was done to your endpoints" });
  await expect(log.getByRole("listitem").filter({ hasText: "itself, by answering 410" })).toContainText(url);
  await expect(log.getByRole("listitem").first()).toContainText(/Endpoint removed\s*by northwind-owner/);
});

test("on a phone, and what each address is refused for", async ({ arrive, complaints }) => {
  complaints.expect(/422/);
  const page = await arrive({ viewport: { width: 360, height: 740 } });
  const url = `${receiver.url}/of-a-name-that-is-longer-than-a-phone-is-wide`;
  await (await signIn(app.url, "northwind-owner")).portal.webhooks.create({ url });
  await signInAt(page, `${app.url}/portal/webhooks`, "northwind-owner");
  await expectAccessible(page, "the webhooks on a phone");
  await press(page, "Add endpoint");
  await dialog(page).getByRole("button", { name: "Add endpoint" }).click();
  await expect(dialog(page).getByText("Give the address of your endpoint.")).toBeVisible();
  await page.getByLabel("Address").fill("https://somebody:secret@example.com/");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText(/must not hold a user name/)).toBeVisible();
  await expectAccessible(page, "an endpoint that is not to be");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: url }).click();
  await expect(page.getByRole("heading", { level: 2, name: "What was posted" })).toBeVisible();
  await expectAccessible(page, "an endpoint on a phone");
});

test("members who are no owners read why it is not theirs", async ({ page }) => {
  const member = ["create-user", addressOf("member"), "--name", "member", "--organization", "org_northwind"];
  await admin(app.databaseUrl, [...member, "--member", "member"], `${PASSWORD}\n`);
  await signInAt(page, `${app.url}/portal/webhooks`, "member");
  await expect(page.getByText("Owners manage your organization’s webhooks")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add endpoint" })).toHaveCount(0);
  await expectAccessible(page, "for owners only");
});
