import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import {
  builtInOf,
  isBare,
  type QueueState,
  queueHref,
  queueSearch,
  sameFilter,
  stateOf,
} from "./queue-search";
import { queueViews } from "./queue-views";

const load = createLoader(queueSearch);
const read = (address: string) => load(new URL(address, "http://recourse.example"));
const id = "01900000-0000-7000-8000-000000000000";

describe("the queue's address", () => {
  const everything: QueueState = {
    view: null,
    order: "blast",
    filter: {
      policy: "cyber",
      scope: "end_user",
      severity: "critical",
      repeat: false,
      zdr: true,
      trusted: false,
      monitor: "cyber classifier",
      model: "gpt-5.3-codex",
      olderThanHours: 24,
      assignee: "none",
      claimed: "me",
      late: true,
      snoozed: true,
      state: "question",
      text: "north & wind?",
    },
  };

  it.each<[string, QueueState]>([
    ["every filter and an order", everything],
    ["a changed saved view", { view: id, order: "due", filter: { late: true } }],
    ["a saved view that looks like a built-in one", { view: id, order: "urgent", filter: { late: true } }],
    ["an order alone", { view: null, order: "oldest", filter: {} }],
    ["somebody's", { view: null, order: "urgent", filter: { assignee: id } }],
  ])("keeps %s", (_, state) => {
    expect(stateOf(read(queueHref(state)))).toEqual(state);
  });

  it.each(queueViews)("calls $view by its name", ({ view, filter }) => {
    const href = queueHref({ view: null, order: "urgent", filter });
    expect(href).toBe(`/queue?view=${view}`);
    expect(stateOf(read(href))).toEqual({ view, order: "urgent", filter });
    expect(builtInOf({ filter, order: "urgent" })?.view).toBe(view);
  });

  it("takes what is no value of a filter for no filter", () => {
    const { filter } = stateOf(
      read("/queue?severity=huge&assignee=%27--&late=maybe&olderThanHours=x&repeat=no"),
    );
    expect(filter).toEqual({ repeat: false });
  });

  it("knows when nothing was asked for", () => {
    expect(isBare(read("/queue"))).toBe(true);
    expect(isBare(read("/queue?view=all"))).toBe(false);
    expect(isBare(read("/queue?late=yes"))).toBe(false);
    expect(isBare(read("/queue?order=due"))).toBe(false);
  });

  it("compares filters by what they hold", () => {
    expect(sameFilter({ late: true, zdr: false }, { zdr: false, late: true })).toBe(true);
    expect(sameFilter({ late: true }, { late: false })).toBe(false);
    expect(sameFilter({ text: "" }, {})).toBe(true);
  });
});
