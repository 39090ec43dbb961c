import { expect } from "@playwright/test";
import { CasePage } from "./case-page";
import { MISTAKEN, RIGHTLY, type Story, WORDS } from "./story";

/** Who decides whose limit: a lead could decide an appeal, but not this one. */
const DECISIONS = [
  { person: "reviewer", subject: RIGHTLY },
  { person: "lead", subject: MISTAKEN },
] as const;

/** 4 */
export async function revoke(story: Story): Promise<void> {
  for (const { subject } of DECISIONS) await story.flag(subject, 1);
  const queue = await story.show("reviewer", "/queue");
  const row = queue.getByRole("row").filter({ hasText: story.caseOf(RIGHTLY) });
  await expect(row).toContainText("repeat after warning");
  await story.picture(queue, "4-queue");

  for (const { person, subject } of DECISIONS) {
    const review = await CasePage.openFromQueue(story, person, story.caseOf(subject));
    await expect(review.page.getByText("Repeat after warning", { exact: true })).toBeVisible();
    await expect(review.history).toContainText("Warning delivered");
    await review.claim();
    await review.fill("Revoke", WORDS);
    await expect(review.effect).toContainText("for 168 hours");
    await story.picture(review.page, `4-case-${subject.safety_identifier}`);
    await review.sign("Revoke");
    await expect(review.lastDecision).toContainText(
      `Limited user ${subject.safety_identifier} of Northwind.`,
    );
    await expect.poll(() => story.decisionOn(subject)).toBe("deny");
    await expect(review.page.getByRole("region", { name: "Standing" })).toContainText("Limited");
    await story.picture(review.page, `4-case-${subject.safety_identifier}-limited`);
  }
}

/** 5 */
export async function enforce(story: Story): Promise<void> {
  const { gateway } = story;
  expect(await gateway.check(MISTAKEN)).toMatchObject({
    decision: "deny",
    error: { code: "cyber_policy", case_id: story.caseOf(MISTAKEN) },
  });
  const another = { ...MISTAKEN, safety_identifier: "somebody-else" };
  expect((await gateway.check(another)).decision).toBe("allow");
  expect((await gateway.check(MISTAKEN, "gpt-5-mini")).decision).toBe("allow");
}
