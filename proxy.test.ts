import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "./proxy";

const visit = (address: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(address, { headers })).headers;
const nonceOf = (headers: Headers) =>
  /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];

describe("the policy of a page", () => {
  it("names a nonce that is new on every request and that the app receives", () => {
    const first = visit("http://localhost/queue");
    expect(nonceOf(first)).toMatch(/^[0-9a-f]{32}$/);
    expect(first.get("x-middleware-request-x-nonce")).toBe(nonceOf(first));
    expect(nonceOf(visit("http://localhost/queue"))).not.toBe(nonceOf(first));
  });

  it("allows nothing inline beside the nonce", () => {
    const policy = visit("http://localhost/queue").get("content-security-policy");
    expect(policy).not.toMatch(/unsafe-/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
  });
});

describe("other headers", () => {
  it("keep the signed link from travelling on", () => {
    expect(visit("http://localhost/appeal/token").get("referrer-policy")).toBe("no-referrer");
    expect(visit("http://localhost/enter/token").get("referrer-policy")).toBe("no-referrer");
    expect(visit("http://localhost/appeals/A-1").get("referrer-policy")).toBe("same-origin");
  });

  it("ask for https only where it is in use", () => {
    expect(visit("http://localhost/queue").has("strict-transport-security")).toBe(false);
    expect(visit("https://recourse.example/queue").has("strict-transport-security")).toBe(true);
    const behind = visit("http://localhost/queue", { "x-forwarded-proto": "https" });
    expect(behind.has("strict-transport-security")).toBe(true);
  });
});
