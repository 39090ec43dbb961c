import { afterAll, afterEach, expect, it, vi } from "vitest";
import * as environment from "@/lib/env";
import { isReady } from "@/lib/services/operations";
import * as database from "@/lib/store/database";
import { alive, ready } from "./health";
import { meterCall } from "./meter";
import { metrics } from "./metrics";

afterAll(database.closeDatabase);
afterEach(() => {
  vi.restoreAllMocks();
});

const ask = (authorization: string) =>
  metrics(new Request("http://localhost/metrics", { headers: { authorization } }));

it("counts calls, what waits, and the process itself", async () => {
  meterCall("console.me.get", "OK", 12);
  const response = await ask("");
  expect(response.headers.get("content-type")).toContain("text/plain");
  const text = await response.text();
  expect(text).toContain('recourse_call_seconds_count{call="console.me.get",outcome="OK"} 1');
  expect(text).toContain('recourse_figure{what="openCases"} 0');
  expect(text).toContain('recourse_figure{what="oldestDeliverySeconds"} 0');
  expect(text).toContain("process_cpu_seconds_total");
});

it("says that it is alive, and ready while the database answers", async () => {
  expect(alive().status).toBe(200);
  expect(await (await ready()).json()).toEqual({ status: "ready" });
});

it("asks for its token", async () => {
  const metricsToken = "a-token-for-prometheus";
  vi.spyOn(environment, "env").mockReturnValue({ ...environment.env(), metricsToken });
  expect((await ask(`Bearer ${metricsToken}`)).status).toBe(200);
  for (const wrong of ["", metricsToken, "Bearer a-token"]) expect((await ask(wrong)).status).toBe(401);
});

it("is closed without a token, but for the demo and tests", async () => {
  vi.spyOn(environment, "env").mockReturnValue({ ...environment.env(), databaseKind: "external" });
  expect((await ask("Bearer ")).status).toBe(401);
});

it("is not ready while the database is away or says nothing", async () => {
  vi.spyOn(database, "databaseNow").mockRejectedValueOnce(new Error("away"));
  expect((await ready()).status).toBe(503);
  vi.spyOn(database, "databaseNow").mockReturnValueOnce(new Promise(() => {}));
  expect(await isReady(20)).toBe(false);
});
