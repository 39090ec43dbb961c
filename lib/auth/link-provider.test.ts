import { afterEach, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import * as enter from "@/lib/services/entry/enter";
import { linkProvider } from "./link-provider";

vi.mock("@/lib/clock", () => ({ now: () => new Date(0) }));

afterEach(() => {
  vi.restoreAllMocks();
});

const authorize = (given: Record<string, unknown>) => linkProvider.authorize(given as never, {} as never);

it("says of a link that leads in no more no more than that, and of an unknown failure nothing", async () => {
  const tried = vi.spyOn(enter, "enterByLink");
  tried.mockRejectedValueOnce(new AppError("forbidden", "It was used."));
  expect(await authorize({ token: "x" })).toBeNull();
  const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
  tried.mockRejectedValueOnce(new Error("connect to db.internal:5432"));
  await expect(authorize({ token: "x" })).rejects.toThrow(/^Unknown$/);
  expect(logged).toHaveBeenCalledOnce();
});

it("passes the name on that somebody new gives", async () => {
  const tried = vi.spyOn(enter, "enterByLink").mockResolvedValue({ personId: "p1" });
  expect(await authorize({ token: "x", name: "Noa" })).toEqual({ id: "p1" });
  expect(tried).toHaveBeenCalledWith({ token: "x", name: "Noa" }, new Date(0));
});

it.each([{}, { token: "" }, { token: ["x"] }, { token: { a: 1 } }])(
  "takes %j for no attempt",
  async (given) => {
    const tried = vi.spyOn(enter, "enterByLink");
    expect(await authorize(given)).toBeNull();
    expect(tried).not.toHaveBeenCalled();
  },
);
