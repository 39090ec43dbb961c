import { expect, type Locator, type Page } from "@playwright/test";
import type { Person, Story } from "./story";

/** What a reviewer writes into a decision. */
export type Written = { clause: string; facts: string; rationale: string };

/** A case in the console, as whoever decides it works on it. */
export class CasePage {
  private constructor(readonly page: Page) {}

  static async openFromQueue(story: Story, person: Person, reference: string): Promise<CasePage> {
    const page = await story.show(person, "/queue");
    await page.getByRole("link", { name: reference, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);
    return new CasePage(page);
  }

  async claim(): Promise<void> {
    await this.page.getByRole("button", { name: "Claim C", exact: true }).click();
    await expect(this.page.getByText("You hold this")).toBeVisible();
  }

  /** An option of the form, by the beginning of its name. */
  option(name: string): Locator {
    return this.page.getByRole("radio", { name: new RegExp(`^${name}`) });
  }

  /** What the form says will happen. */
  get effect(): Locator {
    return this.page.getByRole("region", { name: "What happens" });
  }

  /** The foot of the page, after a decision. */
  get lastDecision(): Locator {
    return this.page.getByRole("complementary", { name: "Last decision" });
  }

  async fill(option: string, { clause, facts, rationale }: Written): Promise<void> {
    await this.option(option).check();
    // What becomes of the decision is looked at here, and not on the next case.
    await this.page.getByLabel("Then the next").uncheck();
    await this.page.getByLabel("Clause").selectOption(clause);
    await this.page.getByLabel("Facts for the customer").fill(facts);
    await this.page.getByRole("radio", { name: "Moderate" }).check();
    await this.page.getByRole("radio", { name: "Not known" }).check();
    await this.page.getByLabel("Rationale").fill(rationale);
  }

  /** Presses the button that decides. */
  async sign(name: string): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  }

  /** Says what it is for and reads what the requests said. */
  async reveal(purpose: string): Promise<void> {
    await this.page.getByRole("button", { name: "Reveal content" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Reveal content" });
    await dialog.getByLabel("Purpose").fill(purpose);
    await dialog.getByRole("button", { name: "Reveal content" }).click();
    await expect(dialog).toBeHidden();
  }

  get history(): Locator {
    return this.page.getByRole("list", { name: "History" });
  }
}
