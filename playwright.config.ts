import { defineConfig, devices } from "@playwright/test";
import { findInstalledBrowser } from "./scripts/test/browser.mjs";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./prisma/test-server.ts",
  outputDir: "test-results/browser",
  timeout: 120_000,
  // Of an app that has just started, the first answers come late on two busy cores.
  expect: { timeout: 20_000, toPass: { intervals: [50, 100, 250] } },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  projects: [
    { name: "browser" },
    // Takes the pictures of the documents: `npm run screenshots`.
    { name: "screenshots", testMatch: "screenshots.ts" },
  ],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 20_000,
    // A failure leaves a picture and the page's outline. A trace of every test costs a twelfth of the time: `--trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findInstalledBrowser(),
      args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
});
