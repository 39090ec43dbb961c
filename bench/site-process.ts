// Gives commands on the database of this process, as bench/site.ts asks for them.
import { appealedUsers } from "@/prisma/scenarios/appealed-users";
import { type Owed, oweEvents } from "@/prisma/scenarios/endpoints";
import { decideAndUndo, openLongCase, readCase, readSignals } from "@/prisma/scenarios/long-case";
import {
  enrolReviewers,
  fillQueue,
  readCounts,
  readInbox,
  readPage,
  registerOrganizations,
} from "@/prisma/scenarios/volume";
import { createWorld, type World, type WorldOptions } from "@/prisma/scenarios/world";
import { backlogCalls } from "./backlog-calls";
import { timed } from "./statistics";

let world: World;
let organizations: string[] = [];

const calls = {
  async install(customers: number, numbers: WorldOptions["numbers"] = {}) {
    world = await createWorld({ password: "correct horse battery", numbers }, new Date());
    organizations = await registerOrganizations(world, customers, new Date());
    return { key: world.key, organizations };
  },
  enrolReviewers: (emails: readonly string[], password: string) =>
    enrolReviewers(emails, password, new Date()),
  fillQueue: (cases: number) => fillQueue(world, organizations, cases, new Date()),
  /** Within this process: neither network nor the browser's share. */
  async timePage(cursor: string | null) {
    const { ms, result } = await timed(() => readPage(world, cursor, new Date()));
    return { ms, rows: result.rows.length, nextCursor: result.nextCursor };
  },
  ...backlogCalls,
  async timeInbox() {
    const { ms, result } = await timed(() => readInbox(world, new Date()));
    return { ms, rows: result.rows.length };
  },
  /** Users who are limited now and appealed. */
  openAppeals: (count: number) => appealedUsers(world, count, new Date()),
  oweEvents: (url: string, owed: Owed) => oweEvents(world, url, owed, new Date()),
  timeCounts: () => timed(() => readCounts(world, new Date())),
  openLongCase: (identifier: string, size: { signals: number; earlier: number }) =>
    openLongCase(world, { organization: organizations[0] ?? "", identifier }, size, new Date()),
  timeCase: async (reference: string) => (await timed(() => readCase(world, reference, new Date()))).ms,
  async timeSignals(reference: string, cursor: string | null) {
    const { ms, result } = await timed(() => readSignals(world, reference, cursor));
    return { ms, nextCursor: result.nextCursor };
  },
  /** Without the undo that follows, so that the case can be decided again. */
  timeDecision: (reference: string) => decideAndUndo(world, reference, new Date()),
};

export type SiteCalls = typeof calls;

type Call = { id: number; name: keyof SiteCalls; given: never[] };
export type Answer = { id: number; result?: unknown; error?: string };

process.on("message", async ({ id, name, given }: Call) => {
  const call = calls[name] as (...given: never[]) => Promise<unknown>;
  const answer: Answer = await call(...given).then(
    (result) => ({ id, result }),
    (error: Error) => ({ id, error: `${name}: ${error.stack}` }),
  );
  process.send?.(answer);
});
process.on("disconnect", () => process.exit());
