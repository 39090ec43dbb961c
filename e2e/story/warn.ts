import { expect } from "@playwright/test";
import { CasePage } from "./case-page";
import { affected } from "./customer";
import { openMail } from "./mailbox";
import { EVERYBODY, MISTAKEN, RIGHTLY, SECURITY, type Story, WORDS } from "./story";

/** 1 */
export async function openCases(story: Story): Promise<void> {
  const page = await story.show("reviewer", "/queue");
  const subjects = [MISTAKEN, RIGHTLY, EVERYBODY];
  for (const subject of subjects) expect(await story.gateway.signal(subject, 2)).toEqual([]);
  await page.reload();
  await expect(page.getByText("No case is waiting")).toBeVisible();
  await story.picture(page, "1-queue-empty");
  for (const subject of subjects) await story.flag(subject, 1);
  for (const subject of subjects)
    await expect(page.getByRole("link", { name: story.caseOf(subject) })).toBeVisible();
  await story.picture(page, "1-queue");
}

/** 2. Returns the case, claimed. */
export async function lookAt(story: Story): Promise<CasePage> {
  const review = await CasePage.openFromQueue(story, "reviewer", story.caseOf(MISTAKEN));
  await review.claim();
  await review.reveal("Judge whether the requests ask for working exploits");
  await expect(review.page.getByText("Turn this overflow into code execution.")).toHaveCount(3);
  await expect(review.history).toContainText("Case opened");
  await expect(review.option("Revoke")).toBeDisabled();
  await expect(review.option("Revoke")).toHaveAccessibleDescription("No warning was delivered yet.");
  await story.picture(review.page, "2-case");
  return review;
}

/** 3, of the case that is open and of the other one. */
export async function warn(story: Story, open: CasePage): Promise<void> {
  await sign(story, open, MISTAKEN);
  const other = await CasePage.openFromQueue(story, "reviewer", story.caseOf(RIGHTLY));
  await other.claim();
  await sign(story, other, RIGHTLY);
  expect(await story.decisionOn(MISTAKEN)).toBe("allow");
}

async function sign(story: Story, review: CasePage, { safety_identifier: name }: typeof MISTAKEN) {
  await review.fill("Warn", WORDS);
  await expect(review.effect).toContainText(`User ${name} of Northwind is warned. Nothing is limited.`);
  await story.picture(review.page, `3-case-${name}`);
  await review.sign("Warn");
  await expect(review.lastDecision).toContainText(`Warned user ${name} of Northwind.`);
  await expect(review.history).toContainText("Warning delivered");
  await expect(review.page.getByRole("region", { name: "Standing" })).toContainText("Warned");
  await story.picture(review.page, `3-case-${name}-warned`);
}

/** 3, as the customer and the mail server see it. */
export async function beWarned(story: Story): Promise<void> {
  const admin = await story.show("admin", "/mailbox");
  const mail = await openMail(admin, SECURITY, new RegExp(`A warning .*${story.caseOf(MISTAKEN)}`));
  await expect(mail).toContainText(WORDS.facts);
  await expect(mail).not.toContainText("INTERNAL");
  await story.picture(admin, "3-mailbox");

  const owner = await story.show("northwind-owner", "/portal");
  const state = "Nothing is limited. 2 of your users have a warning";
  await expect(owner.getByRole("heading", { level: 1, name: state })).toBeVisible();
  await story.picture(owner, "3-portal");
  const user = affected(owner, MISTAKEN.safety_identifier);
  await expect(user).toContainText("Warned");
  await user.getByRole("link", { name: "Read the notice" }).click();
  await expect(owner.getByText(WORDS.facts).first()).toBeVisible();
  await expect(owner.getByText("INTERNAL")).toHaveCount(0);
  await owner.getByRole("button", { name: "I have received this" }).click();
  await expect(owner.getByText("Your organization received this")).toBeVisible();
  await story.picture(owner, "3-notice");
}
