import { afterAll, describe, expect, it } from "vitest";
import { plus, SECOND } from "@/lib/domain/duration";
import { closeDatabase } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { choose, listChoices } from "./choices";
import { listMessages, readAllMessages, readMessage, unreadMessages } from "./inbox";
import { proposal } from "./proposal.fixture";

afterAll(closeDatabase);

const limit = 50;

describe("what somebody was told", () => {
  it("is listed newest first with where it leads, page by page, and read one by one", async () => {
    const first = await proposal();
    const second = await proposal();
    const { lea } = first.desk;
    const { rows } = await listMessages(lea, { limit }, second.later);
    expect(rows.map(({ title, reference, path, readAt }) => ({ title, reference, path, readAt }))).toEqual(
      [second, first].map(({ reference }) => ({
        title: "Approval waiting",
        reference,
        path: `/cases/${reference}`,
        readAt: null,
      })),
    );
    const page = await listMessages(lea, { limit: 1 }, second.later);
    const next = await listMessages(lea, { limit: 1, cursor: page.nextCursor ?? "" }, second.later);
    expect([...page.rows, ...next.rows]).toEqual(rows);
    expect(next.nextCursor).toBeNull();

    expect(await unreadMessages(lea, second.later)).toMatchObject({
      unread: 2,
      latest: { reference: second.reference },
    });
    const id = rows[0]?.id ?? "";
    expect(await readMessage(lea, { id }, second.later)).toEqual({ unread: 1 });
    expect(await readMessage(lea, { id }, second.later)).toEqual({ unread: 1 });
    expect((await listMessages(lea, { limit }, second.later)).rows[0]?.readAt).toEqual(second.later);
  });

  it("is its reader's own: another's reading changes nothing", async () => {
    const { desk, later } = await proposal();
    const { unread } = await unreadMessages(desk.lea, later);
    const { rows } = await listMessages(desk.lea, { limit }, later);
    await readMessage(desk.robin, { id: rows[0]?.id ?? "" }, later);
    expect(await unreadMessages(desk.lea, later)).toMatchObject({ unread });
  });

  it("is all read as far as it was seen, and what came meanwhile is not", async () => {
    const { desk, later } = await proposal();
    const { latest } = await unreadMessages(desk.leo, later);
    const { reference } = await proposal();
    expect(await readAllMessages(desk.leo, { until: latest?.id ?? "" }, later)).toEqual({ unread: 1 });
    expect(await unreadMessages(desk.leo, later)).toMatchObject({ unread: 1, latest: { reference } });
  });

  it("is not there before it is true, nor once it is taken back", async () => {
    const { desk, reference, decisionId, later } = await proposal();
    const titles = async (who: typeof desk.lea | typeof desk.robin, now: Date) =>
      (await listMessages(who, { limit }, now)).rows
        .filter((row) => row.reference === reference)
        .map(({ title }) => title);
    expect(await titles(desk.leo, later)).toEqual(["Approval waiting"]);
    await decideAs(desk.lea, reference, { kind: "approve", decisionId }, later);
    expect(await titles(desk.leo, later)).toEqual([]);
    expect(await titles(desk.robin, plus(later, 29 * SECOND))).toEqual([]);
    expect(await titles(desk.robin, plus(later, 30 * SECOND))).toEqual(["Proposal approved"]);
  });
});

describe("what somebody chose", () => {
  it("holds for what is written from then on, and not in the app where they said so", async () => {
    const { desk, later } = await proposal();
    const before = (await unreadMessages(desk.lea, later)).unread;
    await choose(desk.lea, { kind: "approval_waiting", channel: "app", wanted: false });
    const { later: then, told } = await proposal();
    expect((await unreadMessages(desk.lea, then)).unread).toBe(before);
    expect((await told()).approval_waiting?.deliveries).toHaveLength(2);
    const { chat, kinds } = await listChoices(desk.lea);
    expect(chat).toBe(false);
    expect(kinds.find(({ kind }) => kind === "approval_waiting")).toMatchObject({ app: false, mail: true });
  });

  it("is asked of what concerns the role, and refused for the rest", async () => {
    const { desk } = await proposal();
    expect((await listChoices(desk.sam)).kinds.map(({ kind }) => kind)).toEqual([
      ...["appeal_urgent", "appeal_assigned", "appeal_taken_over", "appeal_answered"],
      ...["access_waiting", "access_to_confirm", "block_disputed"],
    ]);
    expect((await listChoices(desk.ari)).kinds).toEqual([]);
    await expect(
      choose(desk.sam, { kind: "policy_waiting", channel: "mail", wanted: true }),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});
