import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { type Demo, first, limited, OWNER, startDemo } from "./demo";
import { signIn } from "./person";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const calls = (name: string) => signIn(demo.url, name, demo.password);
const open = (page: Page, name: string, path: string) => signInAt(page, demo.url + path, name, demo.password);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

test("a decision that is reversed while its appeal waits leaves nothing to decide, and its customer is told so", async ({
  page,
  arrive,
}) => {
  const reference = await limited(demo, { appealed: true });
  const { rows: affected } = await (await calls(OWNER)).portal.affected({ limit: 200 });
  const appeal = first(affected.filter((each) => each.caseReference === reference)).appeal.current?.reference;

  await open(page, "lead", `/cases/${reference}`);
  await button(page, "Reverse this decision").click();
  await button(page, /^Reverse/)
    .last()
    .click();
  await expect(page.getByText("Say why.")).toBeVisible();
  await page.getByLabel("Reason").fill("The signals were the monitor's mistake.");
  await expectAccessible(page, "reversing a decision under appeal");
  await button(page, /^Reverse/)
    .last()
    .click();
  await expect(page.getByText("Appeal closed as moot")).toBeVisible();

  const support = await arrive();
  await open(support, "support-agent", `/appeals/${appeal}`);
  await expect(
    support.getByText("The decision was reversed while the appeal waited", { exact: false }),
  ).toBeVisible();
  await expect(support.getByRole("radio")).toHaveCount(0);

  const owner = await arrive({ viewport: { width: 390, height: 844 } });
  await open(owner, OWNER, `/portal/cases/${reference}/appeal`);
  await expect(headline(owner)).toHaveText("Your appeal is no longer needed");
  await expect(owner.getByText("the monitor's mistake", { exact: false })).toHaveCount(0);
  await expectAccessible(owner, "an appeal that is no longer needed");

  const outcomes = await (await calls("lead")).console.insight.appeals({});
  expect(outcomes).toMatchObject({ moot: 1, reversed: 1 });
});
