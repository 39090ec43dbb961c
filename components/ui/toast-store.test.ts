import { describe, expect, it, vi } from "vitest";
import { dismissToast, lifeOf, listToasts, showToast, subscribeToasts } from "./toast-store";

const titles = () => listToasts().map(({ title }) => title);

describe("toasts", () => {
  it("are shown in their order until dismissed, and only the newest few", () => {
    const heard = vi.fn();
    const stop = subscribeToasts(heard);
    for (const title of ["a", "b", "c", "d", "e"]) showToast({ title });
    expect(titles()).toEqual(["b", "c", "d", "e"]);
    dismissToast(listToasts()[1]?.id ?? 0);
    expect(titles()).toEqual(["b", "d", "e"]);
    expect(heard).toHaveBeenCalledTimes(6);
    stop();
    showToast({ title: "f" });
    expect(heard).toHaveBeenCalledTimes(6);
  });

  it("go by themselves, but failures stay", () => {
    expect(lifeOf({ title: "Saved" })).toBe(6_000);
    expect(lifeOf({ title: "Saved", duration: 100 })).toBe(100);
    expect(lifeOf({ title: "Not saved", hue: "danger" })).toBe(Number.POSITIVE_INFINITY);
  });
});
