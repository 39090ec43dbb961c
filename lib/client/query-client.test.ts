import { ORPCError } from "@orpc/client";
import { describe, expect, it, vi } from "vitest";
import { failureOf } from "./failure";
import { makeQueryClient } from "./query-client";

const refused = new ORPCError("REFUSED", {
  status: 409,
  message: "No warning was delivered.",
  data: { reason: "no_warning_delivered" },
});
const internal = new ORPCError("INTERNAL", { status: 500, message: "Quote r1.", data: { requestId: "r1" } });
const signedOut = new ORPCError("UNAUTHENTICATED", { status: 401, message: "You are signed out." });

describe("failureOf", () => {
  it("reads the contract's errors with what they carry", () => {
    expect(failureOf(refused)).toMatchObject({ kind: "refused", reason: "no_warning_delivered", by: null });
    expect(failureOf(internal)).toMatchObject({ kind: "internal", requestId: "r1" });
    const at = new Date(0);
    const conflict = new ORPCError("CONFLICT", {
      status: 409,
      message: "Changed.",
      data: { by: "Robin", at },
    });
    expect(failureOf(conflict)).toMatchObject({ kind: "conflict", by: "Robin", at, message: "Changed." });
  });

  it("takes an answer that never came for being offline, and an unknown code for the server's own failure", () => {
    expect(failureOf(new TypeError("Failed to fetch")).kind).toBe("offline");
    expect(failureOf(new ORPCError("toString", { status: 502 })).kind).toBe("internal");
  });
});

describe("the cache", () => {
  async function ask(error: Error, onSignedOut = vi.fn()) {
    const queryFn = vi.fn(() => Promise.reject(error));
    const client = makeQueryClient(onSignedOut);
    await client
      .fetchQuery({ queryKey: ["x"], queryFn, retryDelay: 0, retry: retryOf(client) })
      .catch(() => null);
    return { asked: queryFn.mock.calls.length, onSignedOut };
  }
  // fetchQuery does not retry by itself; views do, by this default.
  const retryOf = (client: ReturnType<typeof makeQueryClient>) => client.getDefaultOptions().queries?.retry;

  it.each([
    ["once what the caller must change", refused, 1],
    ["once without a session", signedOut, 1],
    ["again what the server failed at", internal, 3],
    ["again what never arrived", new TypeError("Failed to fetch"), 3],
  ])("asks %s", async (_, error, times) => {
    expect((await ask(error)).asked).toBe(times);
  });

  it("tells once the session is over, and of nothing else", async () => {
    expect((await ask(signedOut)).onSignedOut).toHaveBeenCalledOnce();
    expect((await ask(refused)).onSignedOut).not.toHaveBeenCalled();
  });
});
