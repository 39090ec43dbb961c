import type { Page } from "@playwright/test";
import { admin } from "./admin";
import { expectAccessible } from "./axe";
import { type Demo, startDemo } from "./demo";
import { Gateway } from "./gateway";
import { callsOf, signIn } from "./person";
import { signInAt, untilListening } from "./sign-in-page";
import { headline } from "./story/customer";
import { expect, test } from "./test";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const TEXT = "A penetration test of our own product, agreed with its owner.";

let demo: Demo;
/** The path of a signed link, as it was mailed, to a limit and to a warning that nobody appealed yet. */
let doors: { limit?: string; warning?: string };

async function openDoors({ url, password }: Demo): Promise<typeof doors> {
  const { mailbox } = (await signIn(url, "administrator", password)).console;
  const found: typeof doors = {};
  for (const { id } of (await mailbox.list({})).rows) {
    const [path, token] = /\/appeal\/([\w-]+)/.exec((await mailbox.get({ id })).text) ?? [];
    if (!path || !token) continue;
    const { possible, kind } = await callsOf(url).door.open({ token });
    if (possible) found[kind] = path;
  }
  return found;
}

test.beforeAll(async () => {
  demo = await startDemo();
  doors = await openDoors(demo);
});
test.afterAll(() => demo?.stop());

const goOn = (page: Page) => page.getByRole("button", { name: "Continue" }).click();

/** What is uploaded waits until it is let go, as on a slow line. */
async function holdUploads(page: Page): Promise<() => void> {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/api\/files$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const file = (name: string, content: string) => ({ name, mimeType: "", buffer: Buffer.from(content) });
const pdf = (name: string) => file(name, "%PDF-1.7\n%%EOF\n");

test("the locked-out appeal from a phone, with a file, answer a question with another, and withdraw", async ({
  arrive,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  complaints.expect(/422/);
  const door = demo.url + doors.limit;
  const phone = await arrive(PHONE);
  await phone.goto(door);
  await expect(headline(phone)).toHaveText("Appeal against the limit");
  await expect(phone.getByText("You can appeal once, until")).toBeVisible();
  await expect(phone.getByText(/answered in the last 90 days|answers in the last 90 days/)).toBeVisible();
  // Of how many, the answer decides: no count changes under whoever answers.
  await expect(phone.getByText("Step 1", { exact: true })).toBeVisible();
  await phone.getByRole("radio", { name: "It is authorised security work" }).check();
  await expect(phone.getByText("Step 1", { exact: true })).toBeVisible();
  await goOn(phone);
  await expect(phone.getByText("Step 2 of 7")).toBeVisible();
  await phone.getByLabel("In your words").fill(TEXT);
  await expect(phone.getByText("Draft kept.")).toBeVisible();

  // The draft is there after a reload, on another device, and while the connection is lost.
  await phone.reload();
  await expect(phone.getByLabel("In your words")).toHaveValue(TEXT);
  const another = await arrive();
  await another.goto(`${door}?step=text`);
  await expect(another.getByLabel("In your words")).toHaveValue(TEXT);
  await goOn(phone);
  await phone.context().setOffline(true);
  await phone.getByLabel("Your answer").fill("Our own.");
  await expect(phone.getByText("Kept in this tab only")).toBeVisible();
  await phone.context().setOffline(false);
  await phone.reload();
  await expect(phone.getByLabel("Your answer")).toHaveValue("Our own.");
  await expect(phone.getByText("Draft kept.")).toBeVisible();
  await goOn(phone);
  await goOn(phone);

  await phone.getByLabel("Request ids").fill("req_nobody_knows");
  await expect(phone.getByText("Not among those the notice names.", { exact: false })).toBeVisible();
  await expectAccessible(phone, "request ids, shown back");
  await goOn(phone);
  await phone
    .getByLabel("Files (optional)")
    .setInputFiles([file("shot.png", "No picture."), pdf("scope.pdf")]);
  await expect(phone.getByText("“shot.png” is not what its name says: it is no PNG image.")).toBeVisible();
  await expect(phone.getByRole("list", { name: "Added files" })).toContainText("scope.pdf");
  await expectAccessible(phone, "files, one refused");
  await goOn(phone);
  await expect(phone.getByRole("definition").filter({ hasText: TEXT })).toBeVisible();
  await expect(phone.getByRole("definition").filter({ hasText: "scope.pdf" })).toBeVisible();
  await expectAccessible(phone, "an appeal before it is sent");
  await phone.getByRole("button", { name: "Send the appeal" }).click();
  await expect(phone.getByText("We have your appeal.")).toBeVisible();
  await expect(headline(phone)).toHaveText("Your appeal is with us");
  await expectAccessible(phone, "the status of an appeal");
  const [reference = ""] =
    /A-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await phone.locator("main").textContent()) ?? "") ?? [];

  const support = await arrive();
  await signInAt(support, `${demo.url}/appeals/${reference}`, "support-agent", demo.password);
  await expect(support.getByText("Whose systems is it about?")).toBeVisible();
  await expect(support.getByText("Our own.")).toBeVisible();
  const download = support.waitForEvent("download");
  await support.getByRole("link", { name: "scope.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("scope.pdf");
  await support.getByRole("radio", { name: "Ask the customer" }).check();
  await support.getByLabel("Question").fill("Who can confirm it?");
  const letForm = await holdUploads(support);
  await support.getByLabel("Files for the customer").setInputFiles(pdf("form.pdf"));
  // Sent now, it would leave without the file.
  await support.getByLabel("Question").press("ControlOrMeta+Enter");
  await expect(support.getByText("Adding “form.pdf”… Nothing is sent until it is there.")).toBeVisible();
  letForm();
  await expect(support.getByRole("list", { name: "Added files" })).toContainText("form.pdf");
  await expectAccessible(support, "a question with a file");
  await support.getByRole("button", { name: /^Send the question/ }).click();
  await expect(support.getByText("The customer has not answered yet.", { exact: false })).toBeVisible();

  await phone.reload();
  await expect(headline(phone)).toHaveText("We have a question for you");
  await expect(phone.getByText("Who can confirm it?")).toBeVisible();
  const form = phone.waitForEvent("download");
  await phone.getByRole("link", { name: "form.pdf" }).click();
  expect((await form).suggestedFilename()).toBe("form.pdf");
  await untilListening(phone.getByRole("button", { name: "Send the answer" }));
  await phone.getByLabel("Your answer").fill("The owner does: see the letter.");
  const letLetter = await holdUploads(phone);
  await phone.getByLabel("Files (optional)").setInputFiles(pdf("letter.pdf"));
  await phone.getByRole("button", { name: "Send the answer" }).press("Enter");
  await expect(phone.getByText("Adding “letter.pdf”… Nothing is sent until it is there.")).toBeVisible();
  letLetter();
  await expect(phone.getByRole("list", { name: "Added files" })).toContainText("letter.pdf");
  await expectAccessible(phone, "an answer with a file");
  await phone.getByRole("button", { name: "Send the answer" }).click();
  await expect(phone.getByText("We have your answer.")).toBeVisible();
  await expect(support.getByText("The owner does: see the letter.")).toBeVisible();
  await expect(support.getByRole("link", { name: "letter.pdf" })).toBeVisible();

  await phone.getByRole("button", { name: "Withdraw the appeal" }).click();
  await expectAccessible(phone, "asking whether to withdraw");
  await phone.getByRole("button", { name: "Withdraw for good" }).click();
  await expect(headline(phone)).toHaveText("Your appeal was withdrawn");
});

test("the locked-out appeal without scripts, and nothing they wrote is lost", async ({ arrive }) => {
  const door = demo.url + doors.warning;
  const page = await arrive({ ...PHONE, javaScriptEnabled: false });
  await page.goto(door);
  await expect(headline(page)).toHaveText("Appeal against the warning");
  const words = page.getByLabel("In your words");
  const send = page.getByRole("button", { name: "Send the appeal" });
  await page.getByRole("radio", { name: "It is a mistake" }).check();
  await words.fill("a".repeat(100_000));
  await send.click();
  // What stands in a noscript is found by its exact words alone.
  const says = (words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();
  await says("This is 92,000 characters too long: 8,000 can be sent.");
  await expect(words).toHaveValue("a".repeat(100_000));
  await expect(page.getByRole("radio", { name: "It is a mistake" })).toBeChecked();

  await words.fill(TEXT);
  await page
    .getByLabel("Files (optional)")
    .setInputFiles([pdf("scope.pdf"), file("shot.png", "No picture.")]);
  await send.click();
  await says("“shot.png” is not what its name says: it is no PNG image.");
  await expect(words).toHaveValue(TEXT);
  await expect(page.getByRole("checkbox", { name: "scope.pdf" })).toBeChecked();
  await send.click();
  await expect(headline(page)).toHaveText("Your appeal is with us");
  await page.getByText("What you sent").click();
  await expect(page.getByText(TEXT)).toBeVisible();
  await expect(page.getByRole("link", { name: "scope.pdf" })).toBeVisible();
  await page.getByText("Add something to your appeal").click();
  await page.getByLabel("Your answer").fill("One thing more.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("One thing more.")).toBeVisible();
});

test("whoever is limited while their case is reviewed is led to what holds, and to how they are heard", async ({
  page,
  complaints,
}) => {
  // There is no decision that could be appealed: the page says what there is instead.
  complaints.expect(/409/);
  const { databaseUrl, url, password } = demo;
  const key = ["create-key", "operator", "--label", "Gateway of a story"];
  const gateway = new Gateway(url, (await admin<{ key: string }>(databaseUrl, key)).key);
  await admin(databaseUrl, ["set-policy", "cyber", "--number", "interimHours=12"]);
  await gateway.signal({ organization: "org_contoso", severity: "critical" }, 3);
  const owner = "owner@contoso.example";
  const { portal } = await signIn(url, owner, password);
  const interim = async () => (await portal.affected({})).rows.find(({ review }) => review);
  await expect.poll(interim, { timeout: 20_000 }).toBeTruthy();
  const reference = (await interim())?.caseReference ?? "";

  await signInAt(page, `${url}/portal`, owner, password);
  await page.goto(`${url}/a/${reference}`);
  await page.getByRole("link", { name: "Open the case" }).click();
  await expect(headline(page)).toHaveText("Access is limited while we review");
  await expect(page.getByText(/^Until .* at most: .* left\.$/)).toBeVisible();
  await expect(page.getByText("To be heard before, write to us", { exact: false })).toContainText(reference);
  await expectAccessible(page, "a case that nobody has decided");
  await page.getByRole("link", { name: "Read the notice" }).click();
  await expect(headline(page)).toHaveText(/is limited while we review, until/);
});
