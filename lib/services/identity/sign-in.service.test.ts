import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { createPerson, disablePerson } from "./people";
import { signInWithIdentity, signInWithPassword } from "./sign-in";

const operator: Actor = { kind: "admin", id: "command-line", name: "Operator" };
const now = new Date("2026-11-20T10:00:00Z");
const password = "correct horse battery";

const place = { staff: "reviewer" } as const;
const robin = (await createPerson(operator, { email: "robin@example.com", name: "R", place, password }, now))
  .id;
await createPerson(operator, { email: "gone@example.com", name: "G", place, password }, now);
await disablePerson(operator, { email: "gone@example.com" }, now);
await createPerson(operator, { email: "sso@example.com", name: "S", place }, now);

beforeEach(async () => {
  await db().signInThrottle.deleteMany();
});

const attempt = (email: string, given = password, address = "192.0.2.1") =>
  signInWithPassword({ email, password: given, address });

describe("signInWithPassword", () => {
  it("finds the person by address, in any case", async () => {
    expect(await attempt(" Robin@example.com")).toEqual({ personId: robin });
  });

  it.each([
    ["a wrong password", "robin@example.com", "wrong horse battery"],
    ["an unknown address", "nobody@example.com", password],
    ["a disabled person", "gone@example.com", password],
    ["an address that nobody can have", "robin\0@example.com", password],
    ["an address of broken characters", "robin\ud800@example.com", password],
    ["somebody without a password", "sso@example.com", ""],
  ])("answers %s in the same words", async (_, email, given) => {
    await expect(attempt(email, given)).rejects.toMatchObject({
      code: "unauthenticated",
      message: "The e-mail address or the password is not right.",
    });
  });

  it("takes as long for an unknown address as for a wrong password", async () => {
    const time = async (email: string) => {
      await db().signInThrottle.deleteMany();
      const begin = performance.now();
      await expect(attempt(email, "wrong horse battery")).rejects.toMatchObject({ code: "unauthenticated" });
      return performance.now() - begin;
    };
    await time("warm@example.com");
    const known: number[] = [];
    const unknown: number[] = [];
    // The quickest of many: a busy machine must not tell them apart.
    for (let i = 0; i < 20; i++) {
      known.push(await time("robin@example.com"));
      unknown.push(await time("nobody@example.com"));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });
});

describe("the throttle", () => {
  const fail = (email: string, address?: string) =>
    attempt(email, "wrong horse battery", address).catch((error) => error.code);

  it("stops an e-mail address after ten failures, from wherever they come, right password or not", async () => {
    for (let i = 0; i < 10; i++)
      expect(await fail("robin@example.com", `198.51.100.${i}`)).toBe("unauthenticated");
    await expect(attempt("robin@example.com", password, "198.51.100.99")).rejects.toMatchObject({
      code: "rate_limited",
      details: { retryAfterSeconds: expect.closeTo(900, -1) },
    });
    expect(await attempt("robin@example.com").catch((error) => error.code)).toBe("rate_limited");
  });

  it("treats an unknown address alike", async () => {
    for (let i = 0; i < 10; i++) await fail("nobody@example.com");
    expect(await fail("nobody@example.com")).toBe("rate_limited");
  });

  it("stops a caller after fifty failures for different people", async () => {
    const codes = await Promise.all(Array.from({ length: 51 }, (_, i) => fail(`p${i}@example.com`)));
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(1);
  });

  it("forgets failures once somebody is in, and never counts success", async () => {
    for (let i = 0; i < 9; i++) await fail("robin@example.com");
    for (let i = 0; i < 60; i++) await attempt("robin@example.com");
    expect(await fail("robin@example.com")).toBe("unauthenticated");
  }, 60_000);
});

describe("signInWithIdentity", () => {
  it("finds somebody by a verified address", async () => {
    expect(await signInWithIdentity({ email: "Robin@example.com", emailVerified: true })).toEqual({
      personId: robin,
    });
  });

  it.each([
    ["an unverified address", { email: "robin@example.com", emailVerified: false }],
    ["an address that is said to be nothing", { email: "robin@example.com" }],
    ["no address", { emailVerified: true }],
    ["a disabled person", { email: "gone@example.com", emailVerified: true }],
    ["a stranger", { email: "stranger@example.com", emailVerified: true }],
  ])("refuses %s, and makes nobody", async (_, claims) => {
    const before = await db().person.count();
    expect(await signInWithIdentity(claims)).toBeNull();
    expect(await db().person.count()).toBe(before);
  });
});
