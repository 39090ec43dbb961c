import type { NextRequest } from "next/server";
import { getMailboxMessage } from "@/lib/services/notices/mailbox";
import { htmlAsShown } from "./html-as-shown";

/** Serves the HTML part of one mail, to stand in a frame of the mailbox. */
export function mailAsShown(request: NextRequest, id: string): Promise<Response> {
  return htmlAsShown(request, async (actor) => (await getMailboxMessage(actor, { id })).html);
}
