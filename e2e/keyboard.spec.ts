import type { Page } from "@playwright/test";
import { type Demo, doorOf, limited, startDemo } from "./demo";
import { pressUntil, tabTo } from "./keys";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

test("a reviewer claims the next case, warns and undoes", async ({ page }) => {
  await signInAt(page, `${demo.url}/queue`, "reviewer", demo.password);
  const { keyboard } = page;
  const link = (row: number) => page.getByRole("row").nth(row).getByRole("link");
  await pressUntil(page, "j", page.locator("tr[data-selected]"));
  await expect(link(1)).toBeFocused();
  await keyboard.press("j");
  await expect(link(2)).toBeFocused();
  const reference = (await link(2).textContent()) ?? "";
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);

  await pressUntil(page, "c", page.getByText("You hold this"));
  await tabTo(page, page.getByRole("radio", { name: /^Dismiss/ }));
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Warn/ })).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.type("2.1");
  await expect(page.getByLabel("Clause")).toHaveValue("2.1");
  await tabTo(page, page.getByLabel("Facts for the customer"));
  await keyboard.type("Requests for a working exploit.");
  await keyboard.press("Tab");
  await keyboard.type("Consistent attempts, no sign of authorised testing.");
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Moderate" })).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Not known" })).toBeChecked();
  const released: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/case/release")) released.push(request.postData() ?? "");
  });
  await keyboard.press("ControlOrMeta+Enter");
  const last = page.getByRole("complementary", { name: "Last decision" });
  await expect(last).toContainText(/^Warned user .* of .*Leaves in 0:/);

  await keyboard.press("z");
  await expect(page.getByText(`Nothing has left. ${reference} is open again.`)).toBeVisible();
  await expect(last).toBeHidden();
  await expect(page.getByText("You hold this")).toBeVisible();
  // The claim that the undo gave back is not let go by having left for the next case.
  expect(released.filter((body) => body.includes(reference))).toEqual([]);

  // Whoever presses keys by accident switches the single ones off.
  await keyboard.press("?");
  await tabTo(page, page.getByLabel("Single keys"));
  await keyboard.press("Space");
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeHidden();
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Opens the first record of a list. */
async function openFirst(page: Page, path: string, name: string) {
  await signInAt(page, demo.url + path, name, demo.password);
  const first = page.getByRole("row").nth(1).getByRole("link");
  await pressUntil(page, "j", page.locator("a[data-row]:focus"));
  const reference = (await first.textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText(reference);
}

test("a support agent claims an appeal and grants it", async ({ page }) => {
  await openFirst(page, "/appeals", "support-agent");
  const { keyboard } = page;
  await tabTo(page, page.getByRole("button", { name: /^Claim/ }));
  await keyboard.press("Enter");
  // What took the claim is what lets it go, with the focus on it.
  await expect(page.getByRole("button", { name: /^Let go/ })).toBeFocused();
  await keyboard.press("2");
  await expect(page.getByRole("radio", { name: /^Grant: restored early/ })).toBeFocused();
  await keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByLabel("Reasons")).toBeFocused();
  await keyboard.type("The scope letter covers it from today on.");
  await keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("heading", { name: "Decided", exact: true })).toBeVisible();
  await expect(heading(page)).toBeFocused();
});

test("one verifies an application, and another confirms it", async ({ page, arrive }) => {
  await openFirst(page, "/trusted-access", "support-agent");
  const { keyboard } = page;
  await pressUntil(page, "2", page.getByLabel("How it was verified"));
  await expect(page.getByRole("radio", { name: "Verify" })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.type("Employer confirmed by telephone");
  await keyboard.press("Tab");
  await keyboard.type("TA-2026-091");
  await tabTo(page, page.getByLabel("Volume ceiling"));
  await keyboard.type("40");
  await keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("You verified this; another person confirms it.")).toBeVisible();
  await expect(heading(page)).toBeFocused();

  const lead = await arrive();
  await openFirst(lead, "/trusted-access", "lead");
  await pressUntil(lead, "3", lead.getByRole("radio", { name: /^Confirm/, checked: true }));
  await lead.keyboard.press("ControlOrMeta+Enter");
  await expect(lead.getByRole("heading", { name: "What was granted" })).toBeVisible();
  await expect(heading(lead)).toBeFocused();
});

test("somebody locked out appeals, on a phone", async ({ arrive }) => {
  const page = await arrive({ viewport: { width: 360, height: 740 } });
  const { keyboard } = page;
  await page.goto(demo.url + (await doorOf(demo, await limited(demo, { appealed: false }))));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await keyboard.press("Enter");

  await tabTo(page, page.getByRole("radio", { name: /^It is authorised/ }));
  await keyboard.press("Space");
  await keyboard.press("Enter");
  const question = page.getByRole("heading", { level: 2 });
  await expect(question).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.type("Tests of our own systems, under contract.");
  for (const next of [
    "Whose systems is it about?",
    "Who permitted it?",
    "Is it about particular requests?",
    "Is there something to show?",
    "Check and send",
  ]) {
    await tabTo(page, page.getByRole("button", { name: "Continue" }));
    await keyboard.press("Enter");
    await expect(question).toHaveText(next);
  }
  // The address follows what is shown a moment later.
  await expect(page).toHaveURL(/step=check/);
  await page.goBack();
  await expect(question).toHaveText("Is there something to show?");
  await page.goForward();
  await tabTo(page, page.getByRole("button", { name: "Send the appeal" }));
  await keyboard.press("Enter");
  await expect(page.getByText("We have your appeal.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Your appeal is with us" })).toBeVisible();
});
