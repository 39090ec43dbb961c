import { expect, type Page } from "@playwright/test";
import { untilListening } from "../sign-in-page";

/** What the audit log says of a case, the oldest first: "Warned by reviewer". */
export async function auditSteps(page: Page, reference: string): Promise<string[]> {
  const rows = page.getByRole("row").filter({ has: page.getByRole("cell") });
  const search = page.getByRole("searchbox", { name: "Only entries of this case" });
  await untilListening(search);
  await search.fill(reference);
  await expect(rows.filter({ hasNotText: reference })).toHaveCount(0);
  const steps = (await rows.all()).map(async (row) => {
    const cell = (index: number) => row.getByRole("cell").nth(index).textContent();
    return `${await cell(1)} by ${await cell(2)}`;
  });
  return (await Promise.all(steps)).reverse();
}
