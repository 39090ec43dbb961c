import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { openDesk } from "@/lib/services/desk.fixture";
import { db } from "@/lib/store/database";
import { putInMailbox } from "@/lib/store/notices/mailbox";
import { mailAsShown } from "./mail-as-shown";

const desk = await openDesk();
const html = "<html><head></head><body><script>alert(1)</script></body></html>";
const message = { sender: "a@x.example", recipient: "b@x.example", title: "T", text: "T", html };
await putInMailbox({ ...message, messageId: "<1@x.example>", receivedAt: now() });
const mail = (await db().mailboxMessage.findFirstOrThrow()).id;

async function show(personId: string | null, id: string): Promise<Response> {
  const token =
    personId && (await encode({ token: { sub: personId, at: now().getTime() }, secret: env().secret }));
  const headers: Record<string, string> = token ? { cookie: `recourse.session=${token}` } : {};
  return mailAsShown(new NextRequest(`http://localhost:3000/api/mailbox/${id}`, { headers }), id);
}

it("runs nothing of a mail, loads nothing, and keeps it apart from our pages", async () => {
  const response = await show(desk.ada.id, mail);
  expect(response.status).toBe(200);
  const policy = response.headers.get("content-security-policy")?.split("; ") ?? [];
  expect(policy).toContain("default-src 'none'");
  const sandbox = policy.find((directive) => directive.startsWith("sandbox"));
  expect(sandbox).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation)/);
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
});

it("is for administrators", async () => {
  expect((await show(null, mail)).status).toBe(401);
  for (const person of [desk.robin, desk.lea, desk.sam, desk.ari])
    expect((await show(person.id, mail)).status).toBe(403);
});

it.each([newId(), "x", "%00", "1 or 1=1"])("finds no mail of the id %j", async (id) => {
  expect((await show(desk.ada.id, id)).status).toBe(404);
});
