import { expect, it } from "vitest";
import { now } from "@/lib/clock";
import { databaseNow } from "@/lib/store/database";
import { connect } from "./connection";

it("sets the clock by the database's, and lets go of it", async () => {
  const disconnect = await connect();
  const difference = now().getTime() - (await databaseNow()).getTime();
  expect(Math.abs(difference)).toBeLessThan(250);
  await expect(disconnect()).resolves.toBeUndefined();
});
