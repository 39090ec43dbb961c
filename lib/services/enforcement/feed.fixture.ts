import type { EnforcementEntry } from "@/lib/contract/v1/feed";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import type { FeedPosition } from "@/lib/store/enforcement/feed-position";
import type { FeedTail } from "./feed-tail";
import { follow } from "./follow";

export const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };

export type Heard = { kind: string; sequence: number; data: EnforcementEntry };

/** Somebody who follows from a position and remembers what was told. `until` waits for so many changes in all. */
export function listener(tail: FeedTail, from: FeedPosition, actor: Actor = gateway) {
  const leaving = new AbortController();
  const heard: Heard[] = [];
  const others: string[] = [];
  let changed = () => {};
  async function listen() {
    for await (const news of follow(tail, actor, from, leaving.signal)) {
      if (news.kind === "changes")
        heard.push(
          ...news.changes.map(({ kind, sequence, data }) => ({ kind, sequence, data: JSON.parse(data) })),
        );
      else others.push(news.kind === "reset" ? news.reason : news.kind);
      changed();
    }
  }
  const ended = listen().finally(() => changed());
  return {
    heard,
    /** Heartbeats and resets. */
    others,
    ended,
    async until(isEnough: () => boolean) {
      while (!isEnough())
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
    },
    leave() {
      leaving.abort();
      return ended;
    },
  };
}
