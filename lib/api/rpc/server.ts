import { createRouterClient } from "@orpc/server";
import { headers } from "next/headers";
import { addressOf } from "@/lib/auth/address-of";
import { currentSession } from "@/lib/auth/pages";
import type { BrowserClient } from "@/lib/contract/browser";
import { newId } from "@/lib/ids";
import { router } from "./router";

/** The browser's calls, made in process by a page that is being rendered, as the person it is rendered for. */
export async function serverClient(): Promise<BrowserClient> {
  const { actor, now } = await currentSession();
  const given = await headers();
  const requestId = given.get("x-request-id") ?? newId();
  return createRouterClient(router, { context: { actor, address: addressOf(given), now, requestId } });
}
