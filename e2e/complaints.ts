import type { BrowserContext } from "@playwright/test";

/** What browsers complain of while a test runs: errors on the console, which holds every refusal of the content
 * security policy, and exceptions that nothing caught. */
export class Complaints {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  listenTo(context: BrowserContext): void {
    context.on("console", (message) => {
      const { url } = message.location();
      // Browsers ask for it by themselves where a page names no icon.
      if (message.type() === "error" && !url.endsWith("/favicon.ico"))
        this.#heard.push(`${message.text()} at ${url}`);
    });
    context.on("weberror", (error) => this.#heard.push(String(error.error())));
  }

  /** A complaint that the test means to cause. It must then be heard. */
  expect(words: RegExp): void {
    this.#expected.push(words);
  }

  /** What is amiss: complaints nobody expected, and expected ones that never came. */
  get amiss(): string[] {
    const matches = (words: RegExp) => (complaint: string) => words.test(complaint);
    return [
      ...this.#heard.filter((complaint) => !this.#expected.some((words) => words.test(complaint))),
      ...this.#expected
        .filter((words) => !this.#heard.some(matches(words)))
        .map((words) => `never heard: ${words}`),
    ];
  }
}
