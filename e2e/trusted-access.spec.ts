import { type RunningApp, startApp } from "./app";
import { expectAccessible } from "./axe";
import { Gateway } from "./gateway";
import { install, registerCustomers } from "./installation";
import { signInAt, untilListening } from "./sign-in-page";
import { expect, test } from "./test";

const SUBJECT = { organization: "org_northwind", safety_identifier: "lab-1" };
const SCOPE = "Coordinated disclosure for industrial controllers";

let app: RunningApp;
let gateway: Gateway;

test.beforeAll(async () => {
  const { databaseUrl, key } = await install();
  app = await startApp({ databaseUrl });
  gateway = new Gateway(app.url, key);
  await registerCustomers(databaseUrl, gateway);
});
test.afterAll(() => app?.stop());

test("a holder applies, is verified by one and confirmed by another, is flagged and not limited", async ({
  page: owner,
  arrive,
}) => {
  await signInAt(owner, `${app.url}/portal/trusted-access`, "northwind-owner");
  await expect(owner.getByText("No application yet")).toBeVisible();
  await expectAccessible(owner, "no application");
  await owner.getByRole("link", { name: "Apply", exact: true }).click();
  const apply = owner.getByRole("button", { name: "Apply" });
  const identifier = owner.getByRole("textbox", { name: "Safety identifier" });
  await untilListening(apply);
  await apply.click();
  // What is missing is said where it is, and the first of it is led to.
  await expect(identifier).toBeFocused();
  await expectAccessible(owner, "the form with what it lacks");
  await identifier.fill(SUBJECT.safety_identifier);
  await owner.getByLabel("Who does the work?").fill("Our laboratory");
  await owner.getByLabel("What is the work?").fill("We look for flaws that makers ask us to look for.");
  await owner.getByLabel("What should it cover?").fill(SCOPE);
  // Kept, whatever becomes of the page.
  await owner.reload();
  await expect(owner.getByLabel("What should it cover?")).toHaveValue(SCOPE);
  await untilListening(apply);
  await owner.getByLabel("Links").fill("https://northwind.example/research");
  await apply.click();
  await expect(owner.getByRole("heading", { name: "Your application is with us" })).toBeVisible();
  await expectAccessible(owner, "an application that waits");
  const reference = new URL(owner.url()).pathname.split("/").at(-1) ?? "";

  const support = await arrive();
  await signInAt(support, `${app.url}/trusted-access`, "support");
  await expectAccessible(support, "what waits");
  await support.getByRole("link", { name: reference }).click();
  await support.getByRole("radio", { name: "Verify" }).check();
  await support.getByRole("button", { name: "Verify" }).click();
  await expect(support.getByRole("textbox", { name: "How it was verified" })).toBeFocused();
  await expectAccessible(support, "verifying, with what the form lacks");
  await support.getByRole("textbox", { name: "How it was verified" }).fill("Called their employer");
  await support.getByRole("textbox", { name: "Reference" }).fill("TA-1");
  await support.getByRole("textbox", { name: "Volume ceiling" }).fill("5");
  await support.getByRole("button", { name: "Verify" }).click();
  await expect(support.getByText("You verified this; another person confirms it.")).toBeVisible();
  await expect(support.getByRole("radio", { name: /^Confirm/ })).toBeDisabled();

  // The second person is told, and comes by what they were told.
  const lead = await arrive();
  await signInAt(lead, `${app.url}/trusted-access/${reference}`, "lead");
  await lead.getByRole("radio", { name: /^Confirm/ }).check();
  await expectAccessible(lead, "confirming");
  await lead.keyboard.press("ControlOrMeta+Enter");
  await expect(lead.getByText("In force", { exact: true }).first()).toBeVisible();
  await expectAccessible(lead, "a grant in force");

  await owner.reload();
  await expect(owner.getByRole("heading", { name: "Trusted access is in force" })).toBeVisible();
  await expect(owner.getByRole("link", { name: "Renew" })).toBeVisible();
  await expectAccessible(owner, "trusted access in force");
  // On a phone, where every place of the portal is in sight.
  await owner.setViewportSize({ width: 360, height: 740 });
  for (const place of await owner.getByRole("navigation", { name: "Portal" }).getByRole("link").all())
    await expect(place).toBeInViewport({ ratio: 1 });
  await expectAccessible(owner, "trusted access in force, on a phone");
  await owner.getByRole("link", { name: "Renew" }).click();
  await expect(owner.getByLabel("What should it cover?")).toHaveValue(SCOPE);
  await expectAccessible(owner, "the form of a renewal, on a phone");

  // Flagged as far as the ceiling: no case, no limit.
  expect(await gateway.signal(SUBJECT, 5)).toEqual([]);
  expect((await gateway.check(SUBJECT)).decision).toBe("allow");
  // A stolen key looks like a trusted researcher: what goes beyond it is reviewed, with the grant beside it.
  const [opened] = await gateway.signal(SUBJECT, 1);
  const reviewer = await arrive();
  await signInAt(reviewer, `${app.url}/cases/${opened}`, "reviewer");
  await expect(reviewer.getByText("When flagged and now")).toBeVisible();
  await expect(reviewer.getByText(SCOPE).first()).toBeVisible();
  await expect(reviewer.getByText(reference).first()).toBeVisible();
  expect((await gateway.check(SUBJECT)).decision).toBe("allow");

  await support.goto(`${app.url}/trusted-access?view=granted`);
  await expectAccessible(support, "what is granted");
  await support.getByRole("link", { name: reference }).click();
  await support.getByRole("radio", { name: "Withdraw" }).check();
  await support.getByRole("textbox", { name: "Reason" }).fill("The key was stolen.");
  await expectAccessible(support, "withdrawing");
  await support.getByRole("button", { name: "Withdraw" }).click();
  await expect(support.getByText("Withdrawn", { exact: true }).first()).toBeVisible();
  await support.keyboard.press("ControlOrMeta+k");
  await expect(support.getByRole("option", { name: reference })).toContainText("lab-1");
  await support.keyboard.press("Escape");
  await owner.goto(`${app.url}/portal/trusted-access/${reference}`);
  await expect(owner.getByText("The key was stolen.").first()).toBeVisible();
  await expect(owner.getByRole("link", { name: "Apply anew" })).toBeVisible();
  await expectAccessible(owner, "trusted access that was withdrawn, on a phone");
  await owner.goto(`${app.url}/portal/trusted-access`);
  await expect(owner.getByRole("link", { name: reference })).toBeVisible();
  await expectAccessible(owner, "the list of trusted access, on a phone");
});
