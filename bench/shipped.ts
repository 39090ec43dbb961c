import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { below, type Figure } from "./figure";

const LIMIT_KB = 250;

/** The scripts that a page makes a browser with an empty cache load, compressed. */
export async function shippedFigure(context: BrowserContext, what: string, address: string): Promise<Figure> {
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (!response.request().url().endsWith(".js")) return;
    sizes.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const bytes = await Promise.all(sizes.values());
  await context.close();
  if (bytes.length === 0) throw new Error(`${address} loaded no scripts`);
  const value = bytes.reduce((sum, size) => sum + size, 0) / 1_000;
  return below(LIMIT_KB, { what: `scripts of ${what}, compressed`, value, unit: "kB" });
}
