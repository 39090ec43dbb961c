import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type RunningApp, startApp } from "./app";
import { expect, test } from "./test";

let app: RunningApp;

test.beforeAll(async () => {
  app = await startApp({ env: { WORKER: "off" } });
});
test.afterAll(() => app?.stop());

for (const path of ["/sign-in", "/a/C-7KQ4-M2TX", "/appeal/cut-off", "/nowhere"]) {
  test(`every script of ${path} carries the nonce of its answer`, async ({ request }) => {
    const read = async () => {
      const response = await request.get(app.url + path);
      const [, nonce] = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "") ?? [];
      const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
      return { nonce, scripts };
    };
    const { nonce, scripts } = await read();
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect((await read()).nonce).not.toBe(nonce);
  });
}

test("a script in the markup does not run", async ({ page, complaints }) => {
  await page.goto(`${app.url}/sign-in`);
  complaints.expect(/Content Security Policy/);
  await page.evaluate(() =>
    document.body.insertAdjacentHTML(
      "afterbegin",
      `<button onclick="document.title = 'Mine'">Press</button>`,
    ),
  );
  await page.getByRole("button", { name: "Press" }).click();
  await expect(page).toHaveTitle("Sign in · Recourse");
});

test("no page of another site can frame ours", async ({ page, complaints }) => {
  const frame = `<iframe src="${app.url}/sign-in"></iframe>`;
  const elsewhere = createServer((_request, response) => {
    response.setHeader("content-type", "text/html").end(frame);
  }).listen(0);
  await once(elsewhere, "listening");
  complaints.expect(/frame-ancestors/);
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  await expect(page.frameLocator("iframe").getByLabel("Password")).toHaveCount(0);
  elsewhere.close();
});

test("no answer is taken for another kind than it says", async ({ request }) => {
  const paths = ["/sign-in", "/healthz", "/api/rpc/console/me/get", "/v1/signals", "/icon.svg"];
  for (const path of paths)
    expect
      .soft((await request.get(app.url + path)).headers()["x-content-type-options"], path)
      .toBe("nosniff");
});
