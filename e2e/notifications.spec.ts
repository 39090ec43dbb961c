import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { type Demo, startDemo } from "./demo";
import { pressUntil } from "./keys";
import { signIn } from "./person";
import { newCommandId, startProposal } from "./proposal";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const calls = (name: string) => signIn(demo.url, name, demo.password);
const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ });
const drawer = (page: Page) => page.getByRole("dialog", { name: "Notifications" });

test("a lead is told of a proposal while at work, reads it by keyboard, and its author of the answer", async ({
  page,
  arrive,
}) => {
  const { keyboard } = page;
  await signInAt(page, `${demo.url}/audit`, "lead", demo.password);
  await expect(bell(page)).toHaveAccessibleName(/unread/);

  const { reference, decisionId } = await startProposal(await calls("reviewer"));
  await expect(page.getByRole("status").filter({ hasText: `Approval waiting, ${reference}` })).toBeAttached({
    timeout: 20_000,
  });

  await pressUntil(page, "g n", drawer(page));
  const item = drawer(page).getByRole("listitem").filter({ hasText: reference });
  await expect(item).toContainText("Reviewer proposed a decision that a second person must sign.");
  await expectAccessible(page, "the notifications");
  await item.getByRole("link", { name: "Unread: Approval waiting" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);
  await expect(drawer(page)).toBeHidden();

  await bell(page).click();
  await expect(item.getByRole("link", { name: "Approval waiting", exact: true })).toBeVisible();
  await keyboard.press("e");
  await expect(drawer(page).getByText("Unread:")).toHaveCount(0);
  await keyboard.press("Escape");
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await expect(bell(page)).toBeFocused();

  const reviewer = await arrive();
  await signInAt(reviewer, `${demo.url}/queue`, "reviewer", demo.password);
  const lead = await calls("lead");
  const { version } = await lead.console.case.get({ reference });
  const decision = { kind: "return", decisionId, reason: "Whose key was it?" } as const;
  await lead.console.case.decide({ reference, version, commandId: newCommandId(), decision });
  await expect(bell(reviewer)).toHaveAccessibleName(/unread/, { timeout: 20_000 });
  await bell(reviewer).click();
  const answer = drawer(reviewer).getByRole("listitem").filter({ hasText: reference });
  await expect(answer).toContainText("Proposal returned");
  await expect(drawer(reviewer)).not.toContainText("Whose key");
});

test("each person chooses what they are told", async ({ page }) => {
  await signInAt(page, `${demo.url}/queue`, "second-lead", demo.password);
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Notifications" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  const choice = page.getByLabel("Approval waiting by mail");
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await expect(choice).not.toBeChecked();
  const { kinds } = await (await calls("second-lead")).console.notification.choices();
  expect(kinds.find(({ kind }) => kind === "approval_waiting")).toMatchObject({ app: true, mail: false });
  await page.reload();
  await expect(page.getByLabel("Approval waiting by mail")).not.toBeChecked();
  await expectAccessible(page, "the choices");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the list, the choices and what did not reach staff", async ({ page }) => {
    await signInAt(page, `${demo.url}/queue`, "lead", demo.password);
    await bell(page).click();
    await expect(drawer(page)).toBeVisible();
    await expectAccessible(page, "the notifications");
    await drawer(page).getByRole("link", { name: "Choose what you are told" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
    await expectAccessible(page, "the choices");
    await page.goto(`${demo.url}/deliveries?view=staff`);
    await expect(page.getByText("Everything staff were told is on its way or arrived")).toBeVisible();
    await expectAccessible(page, "the deliveries to staff");
  });
});

test("signing out everywhere ends the session in another browser", async ({ page, arrive }) => {
  const other = await arrive();
  for (const each of [page, other])
    await signInAt(each, `${demo.url}/queue`, "second-reviewer", demo.password);
  // A page that renews itself meanwhile would be refused, and say so on its console.
  await other.goto("about:blank");
  await page.route(/console\/(queue|appeal|policy|notification)\//, () => undefined);
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out everywhere" }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await other.goto(`${demo.url}/audit`);
  await expect(other.getByRole("button", { name: "Sign in" })).toBeVisible();
});
