import { expect, test, vi } from "vitest";
import { writeCache } from "./cache-file";
import { CacheKeeper } from "./cache-keeper";
import { State } from "./state";

vi.mock("./cache-file", () => ({ readCache: vi.fn(), writeCache: vi.fn() }));

test("a save that takes long is not overtaken by the next, which saves what changed meanwhile", async () => {
  vi.useFakeTimers();
  let running = 0;
  let most = 0;
  vi.mocked(writeCache).mockImplementation(async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    running--;
  });
  const keeper = new CacheKeeper("state", "https://recourse.example", () => {});
  const state = new State();
  for (let at = 0; at < 20; at++) {
    keeper.changed(state);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(writeCache).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(writeCache).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(writeCache).toHaveBeenCalledTimes(2);
  expect(most).toBe(1);
  vi.useRealTimers();
});
