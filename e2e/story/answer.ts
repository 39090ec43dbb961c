import { expect, type Page } from "@playwright/test";
import { answerAppeal, openAppeal } from "./appeal-page";
import { affected, headline } from "./customer";
import { openMail } from "./mailbox";
import { MISTAKEN, RIGHTLY, SECURITY, type Story } from "./story";

const REASONS = {
  overturned: "The requests were tests of your own product. We were wrong.",
  upheld: "The requests went on after the account was closed.",
};

/** 7, by whoever took the decision. */
export async function beRefused(story: Story): Promise<void> {
  const lead = await openAppeal(story, "lead", MISTAKEN.safety_identifier);
  await expect(lead.getByText("Somebody else decides this")).toBeVisible();
  await expect(lead.getByText("You signed the decision under appeal; somebody else decides.")).toBeVisible();
  await expect(lead.getByRole("radio")).toHaveCount(0);
  await story.picture(lead, "7-appeal-of-own-decision");
}

/** 7, by somebody who took no part in it. */
export async function answer(story: Story): Promise<void> {
  const inbox = await story.show("support", "/appeals");
  await expect(inbox.getByRole("row").filter({ hasText: /(7 d|6 d 23 h) left/ })).toHaveCount(2);
  await story.picture(inbox, "7-appeals");

  const support = await openAppeal(story, "support", MISTAKEN.safety_identifier);
  await expect(support.getByText(/^(7 d|6 d 23 h)$/)).toBeVisible();
  await expect(support.getByText("left to save")).toBeVisible();
  await expect(support.getByText("These were tests of our own product.")).toBeVisible();
  await story.picture(support, "7-appeal");
  await answerAppeal(support, "Grant: overturned", REASONS.overturned, "Overturn");
  await story.picture(support, "7-appeal-granted");
  expect(await story.decisionOn(MISTAKEN)).toBe("allow");

  await openAppeal(story, "support", RIGHTLY.safety_identifier);
  await answerAppeal(support, "Uphold", REASONS.upheld, "Uphold");
  expect(await story.decisionOn(RIGHTLY)).toBe("deny");
}

/** 7, as the customer hears of it. */
export async function beAnswered(story: Story, stranger: Page): Promise<void> {
  await stranger.reload();
  await expect(headline(stranger)).toHaveText("Your appeal was granted");
  await expect(stranger.getByText(REASONS.overturned)).toBeVisible();
  await story.picture(stranger, "7-door-granted");

  const owner = await story.show("northwind-owner", "/portal");
  await expect(headline(owner)).toHaveText("Access is limited for one of your users");
  await expect(affected(owner, MISTAKEN.safety_identifier)).not.toContainText("Limited");
  await story.picture(owner, "7-portal");
  await affected(owner, RIGHTLY.safety_identifier).getByRole("link", { name: "See appeal" }).click();
  await expect(headline(owner)).toHaveText("Your appeal was not granted");
  await expect(owner.getByText(REASONS.upheld)).toBeVisible();
  await story.picture(owner, "7-portal-upheld");

  const admin = await story.show("admin", "/mailbox");
  const mail = await openMail(admin, SECURITY, /Your appeal .* was granted/);
  await expect(mail).toContainText("We were wrong.");
  await expect(mail).not.toContainText("support");
  await story.picture(admin, "7-mailbox");
}
