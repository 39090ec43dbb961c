import { QueryObserver } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import { keepEqual } from "./keep-equal";
import { makeQueryClient } from "./query-client";

const answer = () => ({
  rows: [
    { reference: "C-1", dueAt: new Date(1_000), claim: { by: "Ada", until: new Date(2_000) } },
    { reference: "C-2", dueAt: new Date(3_000), claim: null },
  ],
  nextCursor: null as string | null,
});

it("keeps an answer that says the same, dates and all", () => {
  const old = answer();
  expect(keepEqual(old, answer())).toBe(old);
});

it("keeps what did not change within one that did", () => {
  const old = answer();
  const fresh = answer();
  fresh.rows[1] = { reference: "C-2", dueAt: new Date(4_000), claim: null };
  const kept = keepEqual(old, fresh) as typeof old;
  expect(kept).toEqual(fresh);
  expect(kept).not.toBe(old);
  expect(kept.rows[0]).toBe(old.rows[0]);
});

it.each([
  [new Date(1), new Date(2)],
  [[1, 2], [1]],
  [[1], [1, 2]],
  [[undefined], []],
  [{ a: undefined }, {}],
  [{}, { a: undefined }],
  [{ a: undefined }, { b: undefined }],
  [{ 0: "a" }, ["a"]],
  [new Date(0), {}],
  [null, {}],
  [undefined, []],
  ["1", 1],
])("takes nothing for the same that is not: %j, %j", (old, fresh) => {
  expect(keepEqual(old, fresh)).toStrictEqual(fresh);
  expect(keepEqual(old, fresh)).not.toBe(old);
});

it("spares whoever looks at a poll that brings nothing new", async () => {
  const client = makeQueryClient();
  const onChange = vi.fn();
  const query = { queryKey: ["queue"], queryFn: async () => answer() };
  const observer = new QueryObserver(client, { ...query, notifyOnChangeProps: ["data"] });
  const stop = observer.subscribe(onChange);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  const { data } = observer.getCurrentResult();
  await observer.refetch();
  expect(observer.getCurrentResult().data).toBe(data);
  expect(onChange).toHaveBeenCalledOnce();
  stop();
  client.clear();
});
