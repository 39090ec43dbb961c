import { expect } from "@playwright/test";
import { auditSteps } from "./audit-page";
import { EVERYBODY, MISTAKEN, RIGHTLY, SECURITY, type Story } from "./story";

/** 8 */
export async function beOver(story: Story): Promise<void> {
  for (const subject of [EVERYBODY, RIGHTLY]) expect(await story.decisionOn(subject)).toBe("allow");
  const lead = await story.show("lead", `/cases/${story.caseOf(EVERYBODY)}`);
  await expect(lead.getByRole("region", { name: "Standing" })).toContainText("Clear");
  await expect(lead.getByRole("list", { name: "History" })).toContainText("Limit over");
  await story.picture(lead, "8-case-over");
}

/** 10 */
export async function audit(story: Story): Promise<void> {
  const auditor = await story.show("auditor", "/audit");
  expect(await auditSteps(auditor, story.caseOf(MISTAKEN))).toEqual([
    "Case opened by Gateway",
    "Access revoked by lead",
    `Appeal filed by ${SECURITY}`,
    "Appeal granted by support",
  ]);
  expect(await auditSteps(auditor, story.caseOf(RIGHTLY))).toEqual([
    "Case opened by Gateway",
    "Access revoked by reviewer",
    "Appeal filed by northwind-owner (customer)",
    "Decision upheld by support",
  ]);
  expect(await auditSteps(auditor, story.caseOf(EVERYBODY))).toEqual([
    "Case opened by Gateway",
    "Limit proposed by lead",
    "Proposal approved by second-lead",
  ]);
  await auditor.getByRole("button", { name: "Verify" }).click();
  await expect(auditor.getByText("Verified.")).toBeVisible();
  await story.picture(auditor, "10-audit");
}
