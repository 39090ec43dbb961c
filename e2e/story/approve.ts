import { expect } from "@playwright/test";
import { CasePage } from "./case-page";
import { EVERYBODY, type Story, WORDS } from "./story";

/** 9, the first signature. */
export async function propose(story: Story): Promise<void> {
  const review = await CasePage.openFromQueue(story, "lead", story.caseOf(EVERYBODY));
  await review.claim();
  await review.fill("Propose to revoke", WORDS);
  await expect(review.effect).toContainText("The whole organization Contoso loses access");
  await expect(review.effect).toContainText("A lead approves first, or nothing happens.");
  await story.picture(review.page, "9-case");
  await review.sign("Propose to revoke");
  await expect(review.page.getByText("lead proposes to revoke.")).toBeVisible();
  const answers = review.page.getByRole("list", { name: "What can be decided" });
  await expect(answers).toContainText("You proposed this; a second person approves.");
  await expect(review.option("Approve")).toHaveCount(0);
  await story.picture(review.page, "9-case-proposed");
  expect(await story.decisionOn(EVERYBODY)).toBe("allow");
}

/** 9, the second. */
export async function approve(story: Story): Promise<void> {
  const queue = await story.show("second-lead", "/queue?view=awaiting_approval");
  await expect(queue.getByRole("link", { name: story.caseOf(EVERYBODY) })).toBeVisible();
  await story.picture(queue, "9-queue");
  const review = await CasePage.openFromQueue(story, "second-lead", story.caseOf(EVERYBODY));
  await expect(review.page.getByRole("region", { name: "Who would be hit" })).toContainText("1,000 per hour");
  await review.option("Approve").check();
  await expect(review.effect).toContainText("loses access");
  await review.option("Return").check();
  await expect(review.effect).not.toContainText("loses access");
  await review.option("Approve").check();
  await story.picture(review.page, "9-case-approving");
  await review.sign("Approve");
  await expect(review.lastDecision).toContainText("Approved the limit of the whole organization Contoso.");
  const anybody = { ...EVERYBODY, safety_identifier: "anybody" };
  await expect.poll(() => story.decisionOn(anybody)).toBe("deny");
  expect(await story.gateway.check(anybody)).toMatchObject({ scope: "organization" });
}
