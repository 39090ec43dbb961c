import { expect, type Page } from "@playwright/test";
import { affected, fileAppeal, headline } from "./customer";
import { openMail } from "./mailbox";
import { MISTAKEN, RIGHTLY, SECURITY, type Story } from "./story";

/** 6, signed in. */
export async function appealInPortal(story: Story): Promise<void> {
  const owner = await story.show("northwind-owner", "/portal");
  await expect(headline(owner)).toHaveText("Access is limited for 2 of your users");
  const user = affected(owner, RIGHTLY.safety_identifier);
  await expect(user).toContainText("Limited");
  await expect(user).toContainText(/(7 days|6 days and 23 hours) left/);
  await story.picture(owner, "6-portal");
  await user.getByRole("link", { name: "Read the notice" }).click();
  await expect(owner.getByRole("heading", { name: "The rule" })).toBeVisible();
  await story.picture(owner, "6-notice");
  await owner.getByRole("link", { name: "Appeal", exact: true }).click();
  await expect(headline(owner)).toHaveText("Appeal against the limit");
  await story.picture(owner, "6-portal-appeal");
  await fileAppeal(owner, { situation: "It happened, and it is put right", text: "We closed the account." });
  await expect(headline(owner)).toHaveText("Your appeal is with us");
  await story.picture(owner, "6-portal-appealed");
}

/** 6, with the link in the mail and nothing else. Returns the browser of whoever used it. */
export async function appealAtDoor(story: Story): Promise<Page> {
  const admin = await story.show("admin", "/mailbox");
  const mail = await openMail(admin, SECURITY, new RegExp(`limited .*${story.caseOf(MISTAKEN)}`));
  const link = await mail.getByRole("link", { name: "/appeal/" }).getAttribute("href");
  const stranger = await story.arrive();
  await stranger.goto(link ?? "");
  await expect(headline(stranger)).toHaveText("Appeal against the limit");
  await story.picture(stranger, "6-door");
  await fileAppeal(stranger, { situation: "It is a mistake", text: "These were tests of our own product." });
  await stranger.reload();
  await expect(headline(stranger)).toHaveText("Your appeal is with us");
  await story.picture(stranger, "6-door-appealed");
  return stranger;
}
