import { afterEach, expect, it, vi } from "vitest";
import * as environment from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import * as signIn from "@/lib/services/identity/sign-in";
import { passwordProvider } from "./password-provider";

afterEach(() => {
  vi.restoreAllMocks();
});

function authorize(given: Record<string, unknown>) {
  vi.spyOn(environment, "env").mockReturnValue({ trustedProxies: 0 } as environment.Env);
  return passwordProvider.authorize(given as never, { headers: {} } as never);
}

const given = { email: "robin@example.com", password: "correct horse battery" };

it("says of an unknown failure that there was one, and nothing of it", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
  vi.spyOn(signIn, "signInWithPassword").mockRejectedValue(new Error("connect to db.internal:5432"));
  await expect(authorize(given)).rejects.toThrow(/^Unknown$/);
  expect(logged).toHaveBeenCalledOnce();
});

it("says when to try again, and gives all else one answer", async () => {
  const limited = new AppError("rate_limited", "Too many.", { retryAfterSeconds: 60 });
  vi.spyOn(signIn, "signInWithPassword").mockRejectedValueOnce(limited);
  await expect(authorize(given)).rejects.toThrow(/^RateLimited:60$/);
  vi.spyOn(signIn, "signInWithPassword").mockRejectedValueOnce(new AppError("unauthenticated", "No."));
  expect(await authorize(given)).toBeNull();
});

it.each([{}, { email: "", password: "x" }, { email: { a: 1 }, password: ["x"] }])(
  "takes %j for no attempt at all",
  async (wrong) => {
    const tried = vi.spyOn(signIn, "signInWithPassword");
    expect(await authorize(wrong)).toBeNull();
    expect(tried).not.toHaveBeenCalled();
  },
);
