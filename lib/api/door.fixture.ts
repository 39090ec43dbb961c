import { NextRequest } from "next/server";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { DAY, minus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { signedLink } from "@/lib/services/customer/links";
import type { Desk } from "@/lib/services/desk.fixture";
import { toLimited } from "@/lib/services/ladder.fixture";
import { db } from "@/lib/store/database";

/** A user of Northwind is limited now. Returns the case, and the token of the link that was mailed. */
export async function limitedWithLink(desk: Desk, northwind: Actor) {
  const limited = await toLimited(desk, northwind, "Northwind", newId(), minus(now(), 2 * DAY));
  const where = { notice: { decisionId: limited.decisionId }, channel: "mail" as const };
  const { id, recipient } = await db().delivery.findFirstOrThrow({ where });
  const mail = { deliveryId: id, recipient, decisionId: limited.decisionId };
  const token = (await signedLink(mail, now())).split("/appeal/")[1] ?? "";
  return { reference: limited.reference, token };
}

/** A file of text, whatever its name says. */
export const textFile = (content: string, name: string) => new File([content], name);

/** A form as a browser sends it: whole, with its length. */
export async function posted(fields: [string, string | File][], headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const made = new Request("http://localhost:3000/", { method: "POST", body: form });
  const body = Buffer.from(await made.arrayBuffer());
  const type = made.headers.get("content-type") ?? "";
  return new NextRequest("http://localhost:3000/api", {
    method: "POST",
    body,
    headers: { "content-type": type, "content-length": String(body.length), ...headers },
  });
}
