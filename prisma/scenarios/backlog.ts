import type { QueueFilter, QueueOrder } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { createPerson } from "@/lib/services/identity/people";
import { countQueue } from "@/lib/services/queue/counts";
import { nextCase } from "@/lib/services/queue/next";
import { listQueue } from "@/lib/services/queue/queue";
import { listSavedViews, saveView } from "@/lib/services/queue/saved-views";
import { ADMIN } from "./world";

const PAGE = 50;

export type Reviewer = Extract<Actor, { kind: "staff" }>;

export type Read = { filter: QueueFilter; order: QueueOrder; cursor?: string | undefined };

/** So many reviewers, as the services know them. */
export async function hireReviewers(count: number, now: Date): Promise<Reviewer[]> {
  const names = Array.from({ length: count }, (_, index) => `Reviewer ${index + 1}`);
  return Promise.all(
    names.map(async (name) => {
      const email = `${name.toLowerCase().replace(" ", "-")}@backlog.example`;
      const { id } = await createPerson(ADMIN, { email, name, place: { staff: "reviewer" } }, now);
      return { kind: "staff", id, name, role: "reviewer" } as const;
    }),
  );
}

export const readQueue = (actor: Actor, read: Read, now: Date) =>
  listQueue(actor, { ...read, limit: PAGE }, now);

export const countViews = (actor: Actor, now: Date) => countQueue(actor, now);

/** Saves each filter under its name, for one person. */
export async function saveViews(
  actor: Actor,
  filters: Readonly<Record<string, QueueFilter>>,
  now: Date,
): Promise<void> {
  for (const [name, filter] of Object.entries(filters))
    await saveView(actor, { name, shared: false, filter, order: "urgent" }, now);
}

export const readSavedViews = (actor: Actor, now: Date) => listSavedViews(actor, now);

export const takeNext = (actor: Actor, now: Date) =>
  nextCase(actor, { tab: `a-tab-of-${actor.id}`, filter: {} }, now);
