import type { Page } from "@playwright/test";
import { below, type Measured } from "./figure";
import { median, p95 } from "./statistics";

const LIMIT_MS = 100;
const CASES = 20;
const WARM_UP = 3;

type Watched = { answeredAt: number; shownAt: number };

/** Notes when the decision was answered, and when the heading changed after it. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = { answeredAt: 0, shownAt: 0 };
    Object.assign(globalThis, { watched });
    const ask = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (...given) => {
      const [request] = given;
      const response = await ask(...given);
      const url = request instanceof Request ? request.url : String(request);
      if (url.endsWith("/console/case/decide")) watched.answeredAt = performance.now();
      return response;
    };
    let before = "";
    new MutationObserver(() => {
      const heading = document.querySelector("h1")?.textContent ?? "";
      if (heading !== before && watched.answeredAt && !watched.shownAt) watched.shownAt = performance.now();
      before = heading;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Dismisses the case that is open. Returns how long after the answer the next one was there. */
async function dismiss(page: Page): Promise<number> {
  await page.getByText("You hold this").waitFor();
  await page.getByRole("radio", { name: /^Dismiss/ }).check();
  await page.getByLabel("Reason").selectOption("insufficient_evidence");
  await page.getByLabel("Rationale").fill("Too little to go by.");
  // By now the next one has been looked at, as while a person reads.
  await page.waitForLoadState("networkidle");
  await page.evaluate(() =>
    Object.assign((globalThis as unknown as { watched: Watched }).watched, { answeredAt: 0, shownAt: 0 }),
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  const shown = await page.waitForFunction(() => {
    const { answeredAt, shownAt } = (globalThis as unknown as { watched: Watched }).watched;
    return shownAt ? shownAt - answeredAt : null;
  });
  return (await shown.jsonValue()) ?? 0;
}

/** Decides one case after the other, as a reviewer who goes on to the next each time. */
export async function nextCaseFigures(page: Page, url: string): Promise<Measured> {
  await watch(page);
  await page.goto(`${url}/queue`, { waitUntil: "networkidle" });
  await page.getByRole("link", { name: /^C-/ }).first().click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "C-" }).waitFor();
  await page.keyboard.press("c");
  const times: number[] = [];
  for (let index = -WARM_UP; index < CASES; index++) {
    const ms = await dismiss(page);
    if (index >= 0) times.push(ms);
  }
  await page.close();
  return {
    figures: [
      { what: "the next case after a decision's answer, p50", value: median(times), unit: "ms" },
      below(LIMIT_MS, {
        what: "the next case after a decision's answer, p95",
        value: p95(times),
        unit: "ms",
      }),
    ],
    circumstances: { "cases decided one after the other": CASES },
  };
}
