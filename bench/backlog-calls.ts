// What a process of the bench does with a queue, in the terms of bench/site-process.ts.
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import {
  countViews,
  hireReviewers,
  type Read,
  type Reviewer,
  readQueue,
  readSavedViews,
  saveViews,
  takeNext,
} from "@/prisma/scenarios/backlog";
import { timed } from "./statistics";

let reviewers: Reviewer[] = [];
const someone = () => reviewers[0] ?? fail();

function fail(): never {
  throw new Error("nobody was hired");
}

/** One page as it was answered, and how long it took. */
export type PageRead = { ms: number; rows: number; nextCursor: string | null };

export const backlogCalls = {
  async hire(count: number): Promise<void> {
    reviewers = await hireReviewers(count, new Date());
  },
  async timeRead(read: Read): Promise<PageRead> {
    const { ms, result } = await timed(() => readQueue(someone(), read, new Date()));
    return { ms, rows: result.rows.length, nextCursor: result.nextCursor };
  },
  async timeViews(): Promise<number> {
    return (await timed(() => countViews(someone(), new Date()))).ms;
  },
  saveViews: (filters: Record<string, QueueFilter>): Promise<void> =>
    saveViews(someone(), filters, new Date()),
  async timeSavedViews(later: number): Promise<number> {
    return (await timed(() => readSavedViews(someone(), new Date(Date.now() + later)))).ms;
  },
  /** Everybody asks for the next case at the same time. */
  async timeNext(): Promise<{ ms: number[]; references: (string | null)[] }> {
    const taken = await Promise.all(reviewers.map((actor) => timed(() => takeNext(actor, new Date()))));
    return { ms: taken.map(({ ms }) => ms), references: taken.map(({ result }) => result.reference) };
  },
  /** Everybody takes one case after the other until none is left. */
  async storm(): Promise<{ ms: number; references: string[] }> {
    const references: string[] = [];
    const take = async (actor: Reviewer) => {
      for (;;) {
        const { reference } = await takeNext(actor, new Date());
        if (!reference) return;
        references.push(reference);
      }
    };
    const { ms } = await timed(() => Promise.all(reviewers.map(take)));
    return { ms, references };
  },
};
