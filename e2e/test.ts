import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { Complaints } from "./complaints";

type Fixtures = {
  /** Fails the test for whatever any browser in it complains of. */
  complaints: Complaints;
  /** Opens the browser of one more person, with cookies and storage of its own. */
  arrive: (options?: BrowserContextOptions) => Promise<Page>;
};

/** The test of every browser story. */
export const test = base.extend<Fixtures>({
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, provide) => {
      const complaints = new Complaints();
      await provide(complaints);
      expect(complaints.amiss, "what the browsers complained of").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints }, provide) => {
    complaints.listenTo(context);
    await provide(context);
  },

  arrive: async ({ browser, complaints }, provide) => {
    const open: Page[] = [];
    await provide(async (options) => {
      const page = await (await browser.newContext(options)).newPage();
      complaints.listenTo(page.context());
      open.push(page);
      return page;
    });
    await Promise.all(open.map((page) => page.context().close()));
  },
});

export { expect };
