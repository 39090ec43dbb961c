import type { Page } from "@playwright/test";
import { below, type Measured } from "./figure";

const LIMIT_MS = 200;
const TURNS = 120;

/** The durations of tasks that kept a page from answering for 50 ms or more, since the last time they were asked. */
const longTasks = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));

async function turnTheWheel(page: Page): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(40);
  }
}

/** Scrolls through a case: its sessions and its past, and its signals one by one. */
export async function scrollFigures(page: Page, address: string): Promise<Measured> {
  await page.addInitScript(() => {
    const longTasks: number[] = [];
    Object.assign(globalThis, { longTasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.mouse.move(720, 600);
  await longTasks(page);
  await turnTheWheel(page);
  const wholePage = await longTasks(page);

  await page.keyboard.press("v");
  const signals = page.getByRole("region", { name: "Signals", exact: true });
  await signals.last().hover();
  await longTasks(page);
  await turnTheWheel(page);
  const oneByOne = await longTasks(page);
  const scrolled = await signals.last().evaluate((element) => element.scrollTop);
  await page.close();
  const longest = (what: string, tasks: readonly number[]) =>
    below(LIMIT_MS, {
      what: `longest task while scrolling ${what}`,
      value: Math.max(0, ...tasks),
      unit: "ms",
    });
  return {
    figures: [longest("a case", wholePage), longest("its signals", oneByOne)],
    circumstances: {
      "tasks over 50 ms while scrolling": wholePage.length + oneByOne.length,
      "pixels scrolled through signals": Math.round(scrolled),
    },
  };
}
