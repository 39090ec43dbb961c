import { getEventListeners } from "node:events";
import { expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { WaitingRoom } from "./waiting-room";

log.level = "silent";

const { signal: running } = new AbortController();

/** Work that goes on until it is given up, and tells whether it was. */
function silence() {
  const work = vi.fn(
    (stopping: AbortSignal) =>
      new Promise<void>((resolve) => stopping.addEventListener("abort", () => resolve())),
  );
  return { work, isGivenUp: () => work.mock.calls[0]?.[0].aborted };
}

it("lets go of the lane of what is not answered, and goes on with it", async () => {
  const room = new WaitingRoom({ patienceMs: 1, size: 10 });
  const stop = new AbortController();
  const { work, isGivenUp } = silence();
  await room.admit(work, stop.signal);
  expect(isGivenUp()).toBe(false);
  const emptied = vi.fn();
  const empty = room.emptied().then(emptied);
  await new Promise(setImmediate);
  expect(emptied).not.toHaveBeenCalled();
  stop.abort();
  await empty;
  expect(isGivenUp()).toBe(true);
});

it("keeps the lane of what is done soon, and says when that failed", async () => {
  const room = new WaitingRoom({ patienceMs: 60_000, size: 10 });
  const done = vi.fn(async () => {});
  await room.admit(done, running);
  expect(done).toHaveBeenCalledOnce();
  await expect(room.admit(() => Promise.reject(new Error("no database")), running)).rejects.toThrow(
    "no database",
  );
  expect(getEventListeners(running, "abort")).toEqual([]);
});

it("outlives what fails while it is waited for", async () => {
  const room = new WaitingRoom({ patienceMs: 1, size: 10 });
  let fail = (_: Error) => {};
  await room.admit(() => new Promise((_, reject) => (fail = reject)), running);
  fail(new Error("no database"));
  await room.emptied();
});

it("gives up what waits longest where too much is waited for", async () => {
  const room = new WaitingRoom({ patienceMs: 1, size: 2 });
  const all = [silence(), silence(), silence(), silence()];
  for (const { work } of all) await room.admit(work, running);
  expect(all.map(({ isGivenUp }) => isGivenUp())).toEqual([true, true, false, false]);
});
