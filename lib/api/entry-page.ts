import { ORPCError } from "@orpc/client";
import type { EntryView } from "@/lib/contract/portal/organization";
import { serverClient } from "./rpc/server";

/** What the page of a mailed link shows: what it leads to, or why it leads in no more. */
export async function entryPage(token: string): Promise<{ entry: EntryView | null; over: string | null }> {
  try {
    const { entry } = await serverClient();
    return { entry: await entry.look({ token }), over: null };
  } catch (error) {
    const isOver = error instanceof ORPCError && ["NOT_FOUND", "FORBIDDEN", "INVALID"].includes(error.code);
    if (!isOver) throw error;
    return { entry: null, over: error.message };
  }
}
