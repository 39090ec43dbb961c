import { beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/ids";
import { type LinkClaim, proves, readToken, signToken, type UnprovenToken } from "./link-token";

const claim: LinkClaim = {
  deliveryId: newId(),
  decisionId: newId(),
  recipient: "security@northwind.example",
  expiresAt: new Date("2027-05-19T13:05:00.123Z"),
};

function read(token: string): UnprovenToken {
  const unproven = readToken(token);
  if (!unproven) throw new Error("not a token");
  return unproven;
}

describe("link token", () => {
  beforeAll(() => {
    vi.stubEnv("DATABASE_URL", "postgresql://localhost/links");
    vi.stubEnv("SECRET", "0123456789abcdef0123456789abcdef");
  });

  it("is short, fit for an address, and read back", () => {
    const token = signToken(claim);
    expect(token).toMatch(/^[\w-]{70,80}$/);
    expect(read(token)).toMatchObject({ deliveryId: claim.deliveryId, expiresAt: claim.expiresAt });
    expect(proves(read(token), claim)).toBe(true);
  });

  it("proves no other decision, recipient or mail", () => {
    const token = read(signToken(claim));
    expect(proves(token, { ...claim, decisionId: newId() })).toBe(false);
    expect(proves(token, { ...claim, recipient: "else@northwind.example" })).toBe(false);
    expect(proves(token, { ...claim, deliveryId: newId() })).toBe(false);
  });

  it("does not survive a change of any of its characters", () => {
    const token = signToken(claim);
    for (let index = 0; index < token.length; index++) {
      const changed = token.slice(0, index) + (token[index] === "A" ? "B" : "A") + token.slice(index + 1);
      const unproven = readToken(changed);
      expect(unproven && proves(unproven, { ...claim, deliveryId: unproven.deliveryId })).toBeFalsy();
    }
  });

  it("cannot be given a longer life", () => {
    const token = read(signToken(claim));
    expect(proves({ ...token, expiresAt: new Date("2030-01-01") }, claim)).toBe(false);
  });

  it("ends with its key's version", () => {
    expect(proves(read(signToken(claim, 2)), claim)).toBe(false);
    expect(proves({ ...read(signToken(claim, 2)), keyVersion: 1 }, claim)).toBe(false);
  });

  it.each(["", "abc", "%%%", "a".repeat(512)])("is not read from %j", (text) => {
    expect(readToken(text)).toBeNull();
  });

  it("has one spelling", () => {
    const token = signToken(claim);
    for (const spelling of [`${token}=`, `${token} `, `${token}.`]) expect(readToken(spelling)).toBeNull();
  });
});
