import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { type Desk, flag, START } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";

export type Received = { headers: Record<string, string>; body: string };
type Answer = { status: number; body?: string; after?: Promise<unknown> };

/** A customer's server: keeps what is posted, and answers as it is told, by default 204 at once. */
export async function openConsumer() {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    received.push({ headers: request.headers as Record<string, string>, body });
    const answer = answers.shift() ?? { status: 204 };
    await answer.after;
    response.writeHead(answer.status).end(answer.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/recourse`;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url, received, answers, close };
}

/** Warns a user of an organization. Returns the case, the decision and what its endpoints are owed. */
export async function warnedBy({ robin }: Desk, organization: string, { user = "user-1", at = START } = {}) {
  const reference = await flag(organization, user, at);
  const { decisionId } = await decideAs(robin, reference, { kind: "warn", ...WORDS }, at);
  const posts = await db().delivery.findMany({ where: { notice: { decisionId }, channel: "webhook" } });
  return { reference, decisionId, posts };
}
