import type { Page } from "@playwright/test";
import { type RunningApp, startApp } from "./app";
import { expectAccessible } from "./axe";
import { Gateway } from "./gateway";
import { install } from "./installation";
import { tabTo } from "./keys";
import { linkIn, openMailServer } from "./mail-server";
import { signIn } from "./person";
import { newCommandId } from "./proposal";
import { untilListening } from "./sign-in-page";
import { expect, test } from "./test";

const CONTACT = "security@northwind.example";
const OTHER_CONTACT = "security@contoso.example";
const LIMITED_CONTACT = "security@fabrikam.example";
const MEMBER = "mika@northwind.example";

let app: RunningApp;
let gateway: Gateway;
let post: Awaited<ReturnType<typeof openMailServer>>;

test.beforeAll(async () => {
  const { databaseUrl, key } = await install();
  post = await openMailServer();
  app = await startApp({ databaseUrl, env: post.env });
  const northwind = { name: "Northwind", zdr: false, contacts: [CONTACT], timezone: "Europe/Berlin" };
  gateway = new Gateway(app.url, key);
  await gateway.register("org_northwind", northwind);
  await gateway.register("org_contoso", { name: "Contoso", zdr: false, contacts: [OTHER_CONTACT] });
  await gateway.register("org_fabrikam", { name: "Fabrikam", zdr: false, contacts: [LIMITED_CONTACT] });
});
test.afterAll(async () => {
  await app?.stop();
  await post?.close();
});

/** The path of the link in the newest mail to an address. */
const linkTo = async (address: string, subject: RegExp) =>
  new URL(linkIn(await post.mailTo(address, subject), "/enter/")).pathname;

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name, level: 1 });
const trail = (page: Page) => page.getByRole("list", { name: "What was done" });

/** Answers with a status what a key may read. */
const asksWith = async (key: string) =>
  (await fetch(`${app.url}/v1/safety/standing`, { headers: { authorization: `Bearer ${key}` } })).status;

/** Follows a link with a name of its own. */
async function join(page: Page, path: string, name: string) {
  await page.goto(app.url + path);
  await untilListening(button(page, "Join and sign in"));
  await page.getByLabel("Your name").fill(name);
  await button(page, "Join and sign in").click();
  await expect(page).toHaveURL(`${app.url}/portal`);
}

test("a contact comes in by mail, invites a member, and makes a key that opens until it is revoked", async ({
  page,
  arrive,
}) => {
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole("link", { name: "Have a link mailed to you" }).click();
  await expectAccessible(page, "asking for a link");
  // By keyboard.
  await untilListening(button(page, "Mail me a link"));
  await page.getByLabel("E-mail address").focus();
  await page.keyboard.type(CONTACT);
  await tabTo(page, button(page, "Mail me a link"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("If this address may come in, a mail is on its way.")).toBeVisible();

  const path = await linkTo(CONTACT, /^Sign in to Northwind/);
  // Whatever only looks at the link, as mail scanners do, leaves it as it is.
  for (const method of ["GET", "HEAD"]) await fetch(app.url + path, { method });
  await page.goto(app.url + path);
  await expect(heading(page, "Join Northwind")).toBeVisible();
  await expectAccessible(page, "a link that makes an owner");
  await untilListening(button(page, "Join and sign in"));
  await button(page, "Join and sign in").click();
  await expect(page.getByText("Say your name.")).toBeVisible();
  await page.getByLabel("Your name").fill("Noa Berg");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${app.url}/portal`);

  // Used up, for everybody.
  const another = await arrive();
  await another.goto(app.url + path);
  await expect(heading(another, "This link does not lead in")).toBeVisible();
  await expect(another.getByText("This link was used already", { exact: false })).toBeVisible();
  await expectAccessible(another, "a link that was used");

  await page.getByRole("link", { name: "Organization" }).click();
  await expect(heading(page, "Members")).toBeVisible();
  await expect(trail(page)).toContainText("Noa Berg, as an owner");
  await untilListening(button(page, "Invite member"));
  await button(page, "Invite member").click();
  await page.getByLabel("E-mail address").fill(MEMBER);
  await expectAccessible(page, "inviting somebody");
  await button(page, "Mail the invitation").click();
  await expect(page.getByRole("listitem").filter({ hasText: MEMBER }).first()).toBeVisible();
  await expectAccessible(page, "members");

  const theirs = await arrive({ viewport: { width: 360, height: 740 } });
  await join(theirs, await linkTo(MEMBER, /^You are invited/), "Mika");
  await theirs.goto(`${app.url}/portal/organization`);
  await expect(theirs.getByText("Your owner is Noa Berg.", { exact: false })).toBeVisible();
  await expect(button(theirs, "Invite member")).toHaveCount(0);
  for (const place of ["", "/contacts", "/keys", "/time-zone"]) {
    await theirs.goto(`${app.url}/portal/organization${place}`);
    await expect(theirs.getByText("Your owner is Noa Berg.", { exact: false })).toBeVisible();
    await expectAccessible(theirs, `a member's ${place}, on a phone`);
  }

  await page.goto(`${app.url}/portal/organization/keys`);
  await expectAccessible(page, "no key yet");
  await untilListening(button(page, "Make key"));
  await button(page, "Make key").click();
  await page.getByLabel("Used by").fill("Status page");
  await expectAccessible(page, "making a key");
  await page.getByRole("dialog").getByRole("button", { name: "Make key" }).click();
  const shown = page.getByRole("dialog").getByRole("button", { name: /^Copy key / });
  const key = (await shown.getAttribute("aria-label"))?.split(" ").at(-1) ?? "";
  expect(await asksWith(key)).toBe(200);
  await button(page, "Done").click();
  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: "Status page" }).first()).toContainText(
    "Last used",
  );
  await untilListening(button(page, "Revoke Status page"));
  await button(page, "Revoke Status page").click();
  await button(page, "Revoke the key").click();
  await expect(trail(page)).toContainText(/Key revoked\s*by Noa Berg/);
  expect(await asksWith(key)).toBe(401);

  // Whoever is removed is out at their next request.
  await page.goto(`${app.url}/portal/organization`);
  await untilListening(button(page, "Change Mika"));
  await button(page, "Change Mika").click();
  await expectAccessible(page, "changing a member");
  await button(page, "Remove Mika").click();
  await expect(trail(page)).toContainText(/Removed\s*by Noa Berg/);
  await theirs.goto(`${app.url}/portal`);
  await expect(theirs).toHaveURL(/\/sign-in/);
});

test("contacts and the time zone are an owner's, who stays one, also on a phone", async ({
  arrive,
  complaints,
}) => {
  complaints.expect(/409/);
  const phone = await arrive({ viewport: { width: 360, height: 740 } });
  await phone.goto(`${app.url}/sign-in/link`);
  await untilListening(button(phone, "Mail me a link"));
  await phone.getByLabel("E-mail address").fill(OTHER_CONTACT);
  await button(phone, "Mail me a link").click();
  await expect(phone.getByText("a mail is on its way", { exact: false })).toBeVisible();
  await join(phone, await linkTo(OTHER_CONTACT, /^Sign in to Contoso/), "Kim");

  await phone.goto(`${app.url}/portal/organization/contacts`);
  await expect(button(phone, `Remove ${OTHER_CONTACT}`)).toHaveAttribute("aria-disabled", "true");
  await untilListening(button(phone, "Add contact"));
  await phone.getByLabel("E-mail address").fill("oncall@contoso.example");
  await button(phone, "Add contact").click();
  await expect(trail(phone)).toContainText(/Contact added\s*by Kim/);
  await expectAccessible(phone, "contacts, on a phone");
  await button(phone, `Remove ${OTHER_CONTACT}`).click();
  await button(phone, "Remove the contact").click();
  await expect(trail(phone)).toContainText(/Contact removed\s*by Kim/);

  await phone.goto(`${app.url}/portal/organization/time-zone`);
  await untilListening(button(phone, "Change the time zone"));
  await phone.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await button(phone, "Change the time zone").click();
  await expect(trail(phone)).toContainText("From UTC to Asia/Tokyo");
  await expectAccessible(phone, "the time zone, on a phone");

  await phone.goto(`${app.url}/portal/organization`);
  await untilListening(button(phone, "Change Kim"));
  await button(phone, "Change Kim").click();
  await button(phone, "Remove yourself").click();
  await expect(phone.getByText("This is the only owner.", { exact: false })).toBeVisible();
});

/** Limits all of Fabrikam, signed by two. Returns the case. */
async function limitFabrikam(): Promise<string> {
  const [reference = ""] = await gateway.signal({ organization: "org_fabrikam" }, 3);
  const { console: desk } = await signIn(app.url, "reviewer");
  await desk.case.claim({ reference, tab: "a-tab-of-a-story" });
  const { version } = await desk.case.get({ reference });
  const decision = {
    kind: "revoke",
    clause: "2.4",
    facts: "Requests for phishing pages from several of your keys.",
    rationale: "No identifiers by which to limit anybody smaller.",
    proportionality: { gravity: "serious", intent: "likely" },
  } as const;
  const { decisionId } = await desk.case.decide({ reference, version, commandId: newCommandId(), decision });
  const { console: lead } = await signIn(app.url, "lead");
  const approval = { kind: "approve", decisionId: decisionId ?? "" } as const;
  const seen = await lead.case.get({ reference });
  await lead.case.decide({ reference, version: seen.version, commandId: newCommandId(), decision: approval });
  return reference;
}

test("a limit comes by mail, whose link opens the door, and the portal says what would have made it smaller", async ({
  arrive,
}) => {
  await gateway.count("org_fabrikam", { requests: 24_000, identified: 0, identifiers: 0, refused: 217 });
  const reference = await limitFabrikam();
  const mail = await post.mailTo(LIMITED_CONTACT, /limited until/);
  expect(mail.subject).toContain(reference);

  // Without a session, on a phone, where the mail is no wider than its window.
  const door = await arrive({ viewport: { width: 390, height: 844 } });
  await door.setContent(mail.html ?? "");
  await expect(door.getByRole("link").first()).toBeVisible();
  expect(await door.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await door.goto(linkIn(mail, "/appeal/"));
  await expect(heading(door, /./)).toBeVisible();
  await expect(door.getByText("Fabrikam", { exact: false }).first()).toBeVisible();

  const page = await arrive();
  await page.goto(`${app.url}/sign-in/link`);
  await untilListening(button(page, "Mail me a link"));
  await page.getByLabel("E-mail address").fill(LIMITED_CONTACT);
  await button(page, "Mail me a link").click();
  await join(page, await linkTo(LIMITED_CONTACT, /^Sign in to Fabrikam/), "Ona");
  await expect(heading(page, "Access is limited for all of Fabrikam")).toBeVisible();
  await expect(page.getByText(/^Until .* left\.$/)).toBeVisible();
  await expect(
    page.getByText("217 requests of your organization were refused in the last 7 days."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Read why" }).click();
  await expect(
    page.getByText("Requests for phishing pages from several of your keys.").first(),
  ).toBeVisible();

  await page.getByRole("link", { name: "Identifiers" }).click();
  await expect(heading(page, "A limit would touch all of Fabrikam")).toBeVisible();
  await expect(page.getByText("out of about 24,000 requests a day", { exact: false })).toBeVisible();
  await untilListening(page.getByRole("tab", { name: "curl" }));
  await page.getByRole("tab", { name: "curl" }).press("End");
  await expect(page.getByRole("tabpanel").filter({ hasText: "client.responses.create" })).toContainText(
    "safety_identifier: identifierOf(",
  );
  await expectAccessible(page, "safety identifiers");
});
