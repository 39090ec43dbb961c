import { expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { appealed } from "./appeal";
import { at, insert, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Files on an appeal (invariant 8), and what waits to be sent.

const db = await openConnection();
const world = await newWorld(db);
const standing = await newStanding(db, world);
const given = await appealed(db, standing);

const about = { name: "scope.pdf", media_type: "application/pdf", size: 4 };
const upload = (row: Row = {}) =>
  insert(db, "uploads", {
    ...{ decision_id: given.decision, author: "link:security@northwind.example", ...about },
    ...{ content: Buffer.from("%PDF"), uploaded_at: at(41), ...row },
  });

const send = (row: Row, of = standing) =>
  change(db, of, (version) =>
    insert(db, "appeal_files", {
      ...{ standing_id: of.id, version, appeal_id: given.appeal, ...about, added_at: at(42), ...row },
    }),
  );

it.each<[string, Row, string]>([
  ["larger than it says", { size: 3 }, "uploads_size"],
  ["of nothing", { size: 0, content: Buffer.alloc(0) }, "uploads_size"],
  ["beyond the limit", { size: 5_242_881, content: Buffer.alloc(5_242_881) }, "uploads_size"],
  ["of a kind that is not taken", { media_type: "text/html" }, "uploads_media_type"],
  ["with a path for a name", { name: "../scope.pdf" }, "uploads_name"],
  ["with a line break in its name", { name: "a\nb.pdf" }, "uploads_name"],
  ["of nobody", { author: "system:job" }, "uploads_author"],
])("refuses an upload %s", async (_, row, rule) => {
  expect(await ruleBrokenBy(upload(row))).toBe(rule);
});

it("keeps an upload as it came, and lets it be deleted", async () => {
  const id = await upload();
  expect(await ruleBrokenBy(update(db, "uploads", id, { name: "other.pdf" }))).toBe("uploads_frozen");
  await db.query("delete from uploads where id = $1", [id]);
});

it("records what was uploaded about the very decision, and nothing else", async () => {
  expect(await ruleBrokenBy(send({ id: newId() }))).toBe("appeal_files_uploaded");
  const id = await upload();
  expect(await ruleBrokenBy(send({ id, name: "other.pdf" }))).toBe("appeal_files_uploaded");
  const other = await newStanding(db, world);
  const foreign = await upload({ decision_id: (await appealed(db, other)).decision });
  expect(await ruleBrokenBy(send({ id: foreign }))).toBe("appeal_files_uploaded");
  expect(await ruleBrokenBy(send({ id }, other))).toBe("appeal_files_appeal");
  await send({ id });
  // The record stays when the content goes.
  await db.query("delete from uploads where id = $1", [id]);
  const renamed = change(db, standing, (version) =>
    update(db, "appeal_files", id, { name: "other.pdf", version }),
  );
  expect(await ruleBrokenBy(renamed)).toBe("appeal_files_frozen");
  expect(await ruleBrokenBy(db.query("delete from appeal_files where id = $1", [id]))).toBe(
    "appeal_files_kept",
  );
});

it("stands with a message of the same appeal", async () => {
  const other = await newStanding(db, world);
  const { appeal: appeal_id } = await appealed(db, other);
  const message_id = await change(db, other, (version) =>
    insert(db, "appeal_messages", {
      ...{ standing_id: other.id, version, appeal_id, author: "customer", text: "More.", sent_at: at(41) },
    }),
  );
  expect(await ruleBrokenBy(send({ id: await upload(), message_id }))).toBe("appeal_files_message");
});

it("needs an entry of its own version", async () => {
  const id = await upload();
  const unaudited = insert(db, "appeal_files", {
    ...{ id, standing_id: standing.id, version: 1, appeal_id: given.appeal, ...about, added_at: at(42) },
  });
  expect(await ruleBrokenBy(unaudited)).toBe("appeal_files_audited");
});

it("takes answers in a list that a person can read", async () => {
  const fresh = await newStanding(db, world);
  const { appeal } = await appealed(db, fresh);
  const rewritten = change(db, fresh, (version) =>
    update(db, "appeals", appeal, { answers: JSON.stringify([{ question: "Q", answer: "A" }]), version }),
  );
  expect(await ruleBrokenBy(rewritten)).toBe("appeals_frozen");
});

it("keeps a draft for a customer alone", async () => {
  const draft = { decision_id: given.decision, kind: "appeal", content: {}, saved_at: at(40) };
  const put = (author: string) =>
    db.query(
      "insert into appeal_drafts (decision_id, author, kind, content, saved_at) values ($1, $2, $3, $4, $5)",
      [...[draft.decision_id, author, draft.kind, draft.content, draft.saved_at]],
    );
  await put("link:security@northwind.example");
  expect(await ruleBrokenBy(put("link:security@northwind.example"))).toBe("appeal_drafts_pkey");
  expect(await ruleBrokenBy(put(`staff:${world.support}`))).toBe("appeal_drafts_author");
});
