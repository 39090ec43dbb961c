import { expect, test, vi } from "vitest";
import { requestDenial } from "./denial";
import { type GuardOptions, guardStream } from "./guard-stream";

const created = { id: "resp_1", object: "response", status: "in_progress", output: [] };
const responses = [
  `event: response.created\ndata: ${JSON.stringify({ type: "response.created", sequence_number: 0, response: created })}\n\n`,
  `event: response.output_text.delta\ndata: {"type":"response.output_text.delta","sequence_number":1,"delta":"grüße"}\n\n`,
  `event: response.output_text.delta\r\ndata: {"type":"response.output_text.delta","sequence_number":2,"delta":"secret"}\r\n\r\n`,
];
const chat = [
  'data: {"choices":[{"delta":{"content":"a"}}]}\n\n',
  'data: {"choices":[{"delta":{"content":"secret"}}]}\n\n',
];
const denial = requestDenial("cyber_policy", { id: "B-1", appealUrl: "https://recourse.example/b/B-1" });
const error = {
  message: denial.message,
  type: "invalid_request_error",
  param: null,
  code: "cyber_policy",
  case_id: "B-1",
  scope: "request",
  expires_at: null,
  appeal_url: denial.appealUrl,
};

/** A model's stream: one chunk for each pull; it stays open behind the last one, unless it ends. */
function streamOf(chunks: Uint8Array[], { ends = true } = {}) {
  const left = [...chunks];
  const cancel = vi.fn();
  const pulled = vi.fn();
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled();
        const chunk = left.shift();
        if (chunk) controller.enqueue(chunk);
        else if (ends) controller.close();
        else return new Promise(() => {});
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
  return { stream, cancel, pulled };
}

const inChunks = (text: string, size: number): Uint8Array[] => {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
};

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return String(Buffer.concat(chunks));
}
const dataOf = (event: string | undefined) => JSON.parse(event?.match(/^data: (.*)$/m)?.[1] ?? "null");

/** A monitor that says stop when it sees the word. */
function stopAt(word: string): Omit<GuardOptions, "kind"> {
  const stop = new AbortController();
  return { signal: stop.signal, inspect: ({ data }) => void (data.includes(word) && stop.abort(denial)) };
}

test.each([1, 7, 100, 10_000])("passes everything untouched, in chunks of %i bytes", async (size) => {
  const text = `\n: comment\n\n${responses.join("")}data: an event without an end`;
  const { stream } = streamOf(inChunks(text, size));
  const { signal } = new AbortController();
  expect(await textOf(guardStream(stream, { kind: "responses", signal }))).toBe(text);
});

test("ends a responses stream between two events, whatever the chunks, and leaks nothing", async () => {
  const before = `${responses[0]}${responses[1]}`;
  for (let size = 1; size < 300; size += 7) {
    const { stream, cancel } = streamOf(inChunks(responses.join(""), size));
    const text = await textOf(guardStream(stream, { kind: "responses", ...stopAt("secret") }));
    expect(text.startsWith(before)).toBe(true);
    expect(text).not.toContain("secret");
    const [failed, second, ...more] = text.slice(before.length).split("\n\n");
    expect(more).toEqual([""]);
    expect(dataOf(failed)).toEqual({
      type: "error",
      sequence_number: 2,
      code: "cyber_policy",
      message: denial.message,
      param: null,
      error,
    });
    expect(dataOf(second)).toEqual({
      type: "response.failed",
      sequence_number: 3,
      response: { ...created, status: "failed", error },
    });
    await vi.waitUntil(() => cancel.mock.calls.length === 1 || size > responses.join("").length);
  }
});

test("ends a chat stream with the error and the end, before the first event or after", async () => {
  const ending = `data: ${JSON.stringify({ error })}\n\ndata: [DONE]\n\n`;
  const late = streamOf(inChunks(chat.join(""), 9)).stream;
  expect(await textOf(guardStream(late, { kind: "chat", ...stopAt("secret") }))).toBe(chat[0] + ending);
  const early = streamOf(inChunks(chat.join(""), 9)).stream;
  const signal = AbortSignal.abort(denial);
  expect(await textOf(guardStream(early, { kind: "chat", signal }))).toBe(ending);
});

test("stops at once while the model says nothing, and waits for the reference of the block", async () => {
  const half = Buffer.from(chat[1] ?? "").subarray(0, 20);
  const { stream, cancel } = streamOf([Buffer.from(chat[0] ?? ""), half], { ends: false });
  const stop = new AbortController();
  const guarded = guardStream(stream, { kind: "chat", signal: stop.signal });
  expect(String(Buffer.from((await guarded.next()).value ?? []))).toBe(chat[0]);
  const ending = guarded.next();
  stop.abort(new Promise((resolve) => setTimeout(() => resolve(denial), 20)));
  expect(dataOf(String(Buffer.from((await ending).value ?? [])))).toEqual({ error });
  expect((await guarded.next()).done).toBe(true);
  expect(cancel).toHaveBeenCalledOnce();
});

test.each([() => undefined, () => "stop", () => Promise.reject(new Error("no"))])(
  "an abort without a denial (%s) is a blocked request as well",
  async (reason) => {
    const { stream } = streamOf([]);
    const text = await textOf(guardStream(stream, { kind: "chat", signal: AbortSignal.abort(reason()) }));
    expect(dataOf(text).error).toMatchObject({ code: "cyber_policy", scope: "request", case_id: null });
  },
);

test("reads no more than the client takes, and lets the model go with the client", async () => {
  const { stream, pulled, cancel } = streamOf([Buffer.from(chat[0] ?? "")], { ends: false });
  const { signal } = new AbortController();
  const reader = guardStream(stream, { kind: "chat", signal }).toReadableStream().getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(pulled).toHaveBeenCalledOnce();
  // Also while the model says nothing.
  const waiting = reader.read();
  await reader.cancel("gone");
  expect((await waiting).done).toBe(true);
  expect(cancel).toHaveBeenCalledExactlyOnceWith("gone");
});

test("what a slow monitor has not judged is not passed on when it says stop", async () => {
  const stop = new AbortController();
  const { stream } = streamOf([Buffer.from(chat.join(""))]);
  const inspect = vi.fn(async ({ data }: { data: string }) => {
    if (data.includes("secret")) setTimeout(() => stop.abort(denial), 5);
    if (data.includes("secret")) await new Promise(() => {});
  });
  const text = await textOf(guardStream(stream, { kind: "chat", signal: stop.signal, inspect }));
  expect(text).toBe(`${chat[0]}data: ${JSON.stringify({ error })}\n\ndata: [DONE]\n\n`);
});

test("a model's stream that breaks off breaks off for the client", async () => {
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("broken")),
  });
  const { signal } = new AbortController();
  await expect(textOf(guardStream(stream, { kind: "chat", signal }))).rejects.toThrow("broken");
});

test("a monitor that fails, or a stream of no bytes, breaks off for the client and lets the model go", async () => {
  const { signal } = new AbortController();
  const failing = streamOf([Buffer.from(chat[0] ?? "")], { ends: false });
  const inspect = () => Promise.reject(new Error("no monitor"));
  await expect(textOf(guardStream(failing.stream, { kind: "chat", signal, inspect }))).rejects.toThrow(
    "no monitor",
  );
  expect(failing.cancel).toHaveBeenCalledOnce();
  const words = streamOf(["data: words\n\n" as never], { ends: false });
  await expect(textOf(guardStream(words.stream, { kind: "chat", signal }))).rejects.toThrow(TypeError);
  expect(words.cancel).toHaveBeenCalledOnce();
});
