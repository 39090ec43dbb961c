import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { now } from "@/lib/clock";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { env } from "@/lib/env";
import { openDesk } from "@/lib/services/desk.fixture";
import { noticeAsShown } from "./notice-as-shown";

const desk = await openDesk();

async function show(personId: string | null, kind: string, document: string): Promise<Response> {
  const token =
    personId && (await encode({ token: { sub: personId, at: now().getTime() }, secret: env().secret }));
  const headers: Record<string, string> = token ? { cookie: `recourse.session=${token}` } : {};
  const body = new URLSearchParams({ kind, document });
  return noticeAsShown(
    new NextRequest("http://localhost:3000/api/notice-preview", { method: "POST", headers, body }),
  );
}

const own = { ...cyberPolicy, notices: { limit: { closing: "<script>alert(1)</script>" } } };

it("shows the mail as a policy would say it, which runs nothing and loads nothing", async () => {
  const response = await show(desk.lea.id, "limit", JSON.stringify(own));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await response.text();
  expect(html).toContain("Example Organization");
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script>");
});

it("is for whoever sees policies, and says what is wrong with one", async () => {
  expect((await show(null, "limit", "{}")).status).toBe(401);
  expect((await show(desk.sam.id, "limit", "{}")).status).toBe(403);
  const wrong = JSON.stringify({ ...own, notices: { limit: { title: "Hello" } } });
  for (const [kind, document] of [
    ["limit", wrong],
    ["limit", "no JSON"],
    ["greeting", "{}"],
  ] as const)
    expect((await show(desk.lea.id, kind, document)).status).toBe(422);
});
