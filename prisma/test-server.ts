import { openTestServer } from "@/scripts/setup/test-server.mjs";

/** Before all service tests: the server that each of their files gets its own database from. */
export default async function setup() {
  const { close, ...server } = await openTestServer();
  process.env.TEST_SERVER = JSON.stringify(server);
  return close;
}
