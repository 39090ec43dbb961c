// Takes the documents' pictures anew, from a bare clone, into docs/. Usage: npm run screenshots
import { buildApp } from "./setup/build.mjs";
import { generateClient } from "./setup/client.mjs";
import { report } from "./setup/failure.mjs";
import { install } from "./setup/install.mjs";
import { checkNode } from "./setup/node-version.mjs";
import { obtainBrowser } from "./test/browser.mjs";
import { runPlaywright } from "./test/suite.mjs";

try {
  checkNode();
  await install();
  await generateClient();
  await buildApp();
  const { failed } = await runPlaywright("screenshots", await obtainBrowser());
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  report(error);
  process.exitCode = 1;
}
