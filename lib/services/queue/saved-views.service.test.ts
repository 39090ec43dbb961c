import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { listSavedViews, rememberView, removeView, saveView, type ViewToSave } from "./saved-views";

const desk = await openDesk();
await enrol("Northwind");
await flag("Northwind", "user-1", START, { severity: "critical" });
await flag("Northwind", "user-2", START, { severity: "low" });

const save = (actor: Actor, name: string, more: Partial<ViewToSave> = {}) =>
  saveView(actor, { name, shared: false, filter: { severity: "critical" }, order: "urgent", ...more }, START);
const seenBy = async (actor: Actor, at = START) => (await listSavedViews(actor, at)).views;
const namesFor = async (actor: Actor) => (await seenBy(actor)).map(({ name }) => name);

it("keeps a view for oneself or for the team, with its filter, its order and its count", async () => {
  const { id } = await save(desk.robin, "Zealous");
  await save(desk.robin, "Also mine", { shared: true, filter: {}, order: "blast" });
  expect(await seenBy(desk.robin)).toMatchObject([
    { name: "Also mine", shared: true, mine: true, filter: {}, order: "blast", count: 2 },
    { id, name: "Zealous", shared: false, mine: true, filter: { severity: "critical" }, count: 1 },
  ]);
  expect(await seenBy(desk.rhea)).toMatchObject([
    { name: "Also mine", mine: false, owner: { id: desk.robin.id, name: "Robin" } },
  ]);
});

it("is changed by its owner alone, and a name is one's own once", async () => {
  const { id } = await save(desk.rhea, "Mine");
  await save(desk.rhea, "Mine, narrower", { id, shared: true, filter: { late: true }, order: "due" });
  expect(await seenBy(desk.rhea)).toContainEqual(
    expect.objectContaining({ id, name: "Mine, narrower", filter: { late: true }, order: "due" }),
  );
  await expect(save(desk.robin, "Taken", { id })).rejects.toMatchObject({ code: "not_found" });
  await save(desk.rhea, "Twice");
  await expect(save(desk.rhea, "tWICE")).rejects.toMatchObject({ details: { reason: "view_name_taken" } });
  await save(desk.robin, "Twice");
});

it("is removed by its owner, and a shared one by a lead", async () => {
  const own = await save(desk.robin, "Own");
  const shared = await save(desk.robin, "Team's", { shared: true });
  for (const [actor, view] of [
    [desk.rhea, shared],
    [desk.lea, own],
    [desk.robin, { id: newId() }],
  ] as const)
    await expect(removeView(actor, view)).rejects.toMatchObject({ code: "not_found" });
  expect(await removeView(desk.lea, shared)).toEqual({ removed: true });
  expect(await removeView(desk.robin, own)).toEqual({ removed: true });
  expect(await namesFor(desk.robin)).not.toContain("Own");
});

it("makes fifty for a person, also of many saved at once", async () => {
  const names = Array.from({ length: 55 }, (_, index) => `View ${index}`);
  const saved = await Promise.allSettled(names.map((name) => save(desk.leo, name)));
  expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(50);
  await expect(save(desk.leo, "One more")).rejects.toMatchObject({ details: { reason: "too_many_views" } });
});

it("counts anew what is older than a minute, and beside the answer what is older than ten seconds", async () => {
  const { id } = await save(desk.ari, "Counted", { filter: { text: "northwind", scope: "end_user" } });
  const count = async (at: Date) => (await seenBy(desk.ari, at)).find((view) => view.id === id)?.count;
  expect(await count(START)).toBe(2);
  await flag("Northwind", "user-3", START);
  expect(await count(plus(START, 9 * SECOND))).toBe(2);
  await expect.poll(() => count(plus(START, 10 * SECOND))).toBe(3);
  await flag("Northwind", "user-4", START);
  expect(await count(plus(START, 2 * MINUTE))).toBe(4);
});

it("counts for whoever looks where a view says me", async () => {
  const { id } = await save(desk.lea, "Given to me", { shared: true, filter: { assignee: "me" } });
  const { id: mine } = await save(desk.lea, "Nobody's", { shared: true, filter: { assignee: "none" } });
  const counts = async (actor: Actor) =>
    (await seenBy(actor)).filter((view) => [id, mine].includes(view.id)).map(({ count }) => count);
  expect(await counts(desk.robin)).toEqual([0, 4]);
  expect(await counts(desk.rhea)).toEqual([0, 4]);
});

it("remembers what was before each person the last time", async () => {
  expect((await listSavedViews(desk.robin, START)).last).toBeNull();
  await rememberView(desk.robin, { view: "late", filter: { late: true }, order: "due" });
  await rememberView(desk.robin, { view: null, filter: { text: "100%" }, order: "oldest" });
  expect((await listSavedViews(desk.robin, START)).last).toEqual({
    view: null,
    filter: { text: "100%" },
    order: "oldest",
  });
  expect((await listSavedViews(desk.rhea, START)).last).toBeNull();
});
