import { describe, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { keepRunning } from "./keep-running";

log.level = "silent";

/** A runner that ends when told to, or fails when the test says so. */
function fakeRunner() {
  let end = () => {};
  let fail = (_: Error) => {};
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const stop = vi.fn(async () => end());
  return { promise, stop, fail };
}

describe("keepRunning", () => {
  it("says at once when it cannot begin", async () => {
    await expect(keepRunning(() => Promise.reject(new Error("no database")), 1)).rejects.toThrow(
      "no database",
    );
  });

  it("begins again after a failure, as often as it takes", async () => {
    const [first, second] = [fakeRunner(), fakeRunner()];
    const begin = vi
      .fn<() => Promise<typeof first>>()
      .mockResolvedValueOnce(first)
      .mockRejectedValueOnce(new Error("still away"))
      .mockResolvedValueOnce(second);
    const kept = await keepRunning(begin, 1);
    first.fail(new Error("the database went away"));
    await vi.waitFor(() => expect(begin).toHaveBeenCalledTimes(3));
    await vi.waitFor(async () => {
      await kept.stop();
      expect(second.stop).toHaveBeenCalled();
    });
    expect(begin).toHaveBeenCalledTimes(3);
  });

  it("begins nothing once it was stopped", async () => {
    const runner = fakeRunner();
    const begin = vi.fn(async () => runner);
    const kept = await keepRunning(begin, 1);
    await kept.stop();
    expect(runner.stop).toHaveBeenCalledOnce();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(begin).toHaveBeenCalledOnce();
  });

  it("stops while it waits to begin again", async () => {
    const runner = fakeRunner();
    const begin = vi.fn(async () => runner);
    const kept = await keepRunning(begin, 60_000);
    runner.fail(new Error("the database went away"));
    await runner.promise.catch(() => {});
    await kept.stop();
    expect(begin).toHaveBeenCalledOnce();
  });
});
