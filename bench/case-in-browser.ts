import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { addressOf, PASSWORD } from "@/e2e/installation";
import { obtainBrowser } from "@/scripts/test/browser.mjs";
import type { Measured } from "./figure";
import { nextCaseFigures } from "./next-case";
import { scrollFigures } from "./scrolling";
import { shippedFigure } from "./shipped";

const REVIEWER = "reviewer";

async function launch(): Promise<Browser> {
  const args = ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  return chromium.launch({ executablePath: await obtainBrowser(), args });
}

async function signedIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`${url}/queue`);
  await page.getByLabel("E-mail address").fill(addressOf(REVIEWER));
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  // As long as it takes: what is measured begins afterwards.
  await page.getByRole("button", { name: /^Account of/ }).waitFor();
  await page.close();
  return context;
}

/** What the built app costs a reviewer's browser: scripts, long tasks while scrolling, the wait for the next case. */
export async function measureInBrowser(
  url: string,
  { many }: { few: string; many: string },
): Promise<Measured> {
  const browser = await launch();
  try {
    const context = await signedIn(browser, url);
    const storageState = await context.storageState();
    // So wide that whatever a page shows beside its list is part of it.
    const emptyCache = { storageState, viewport: { width: 1_920, height: 1_080 } };
    const shipped = [
      await shippedFigure(await browser.newContext(emptyCache), "the queue", `${url}/queue`),
      await shippedFigure(await browser.newContext(emptyCache), "a case", `${url}/cases/${many}`),
    ];
    const scrolled = await scrollFigures(await context.newPage(), `${url}/cases/${many}`);
    const next = await nextCaseFigures(await context.newPage(), url);
    return {
      figures: [...shipped, ...scrolled.figures, ...next.figures],
      circumstances: { ...scrolled.circumstances, ...next.circumstances },
    };
  } finally {
    await browser.close();
  }
}
