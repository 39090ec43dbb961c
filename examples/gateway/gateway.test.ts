import OpenAI from "openai";
import { describe, expect, test } from "vitest";
import { entryOf, until } from "@/sdk/src/entry.fixture";
import { failureOf, MODEL, openGateway, type Place } from "./gateway.fixture";

const ask = (input = "Say hello", safety_identifier = "u-1") => ({ model: MODEL, input, safety_identifier });
const chat = (content = "Say hello", safety_identifier = "u-1") => ({
  model: MODEL,
  messages: [{ role: "user" as const, content }],
  safety_identifier,
});

async function limit(place: Place, entry: ReturnType<typeof entryOf>) {
  place.recourse.put(entry);
  const request = {
    organization: entry.organization,
    safetyIdentifier: entry.safety_identifier,
    model: MODEL,
  };
  await until(() => place.enforcer.check(request) !== null);
  return entry;
}

describe("whoever is not limited", () => {
  test.each([
    ["/responses", ask()],
    ["/responses", { ...ask(), stream: true }],
    ["/chat/completions", chat()],
    ["/chat/completions", { ...chat(), stream: true }],
  ])("gets what the model answered, byte for byte: %s %j", async (path, body) => {
    const { url, upstream } = await openGateway();
    const send = async (base: string) => {
      const headers = { authorization: "Bearer sk-northwind", "content-type": "application/json" };
      const response = await fetch(base + path, { method: "POST", headers, body: JSON.stringify(body) });
      return [response.status, response.headers.get("content-type"), await response.text()];
    };
    expect(await send(url)).toEqual(await send(upstream));
  });

  test("is understood by the client, in all four ways", async () => {
    const { openai } = (await openGateway()).client();
    const said: string[] = [];
    said.push((await openai.responses.create(ask())).output_text);
    said.push((await openai.chat.completions.create(chat())).choices[0]?.message.content ?? "");
    let streamed = "";
    for await (const event of await openai.responses.create({ ...ask(), stream: true }))
      if (event.type === "response.output_text.delta") streamed += event.delta;
    said.push(streamed);
    streamed = "";
    for await (const { choices } of await openai.chat.completions.create({ ...chat(), stream: true }))
      streamed += choices[0]?.delta.content ?? "";
    said.push(streamed);
    expect(said).toEqual(Array(4).fill("Say hello"));
  });
});

describe("whoever is limited", () => {
  test("gets an error with everything to know, which the client raises at once and does not repeat", async () => {
    const place = await openGateway();
    const entry = await limit(place, entryOf());
    const { openai, calls } = place.client();
    const failures = [
      await failureOf(openai.responses.create(ask())),
      await failureOf(openai.responses.create({ ...ask(), stream: true })),
      await failureOf(openai.chat.completions.create(chat())),
      await failureOf(openai.chat.completions.create({ ...chat(), stream: true })),
    ];
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(OpenAI.BadRequestError);
      expect(failure).toMatchObject({
        status: 400,
        code: "cyber_policy",
        type: "invalid_request_error",
        param: null,
        requestID: expect.stringMatching(/^req_/),
      });
      expect(failure.message).toContain(entry.message);
      expect(failure.error).toMatchObject({
        scope: "end_user",
        case_id: entry.case_id,
        expires_at: entry.expires_at,
        appeal_url: entry.appeal_url,
      });
    }
    expect(calls()).toBe(4);
    expect((await openai.responses.create(ask("Say hello", "u-2"))).output_text).toBe("Say hello");
    const other = { ...ask(), model: "gpt-4o" };
    expect((await openai.responses.create(other)).output_text).toBe("Say hello");
  });

  test("as a whole organization is refused whoever asks, and no other organization is", async () => {
    const place = await openGateway();
    await limit(place, entryOf({ safety_identifier: null, organization: "org_contoso" }));
    const { openai } = place.client("sk-contoso");
    for (const body of [ask(), { model: MODEL, input: "Say hello" }])
      expect(await failureOf(openai.responses.create(body))).toMatchObject({
        status: 400,
        code: "cyber_policy",
        error: { scope: "organization" },
      });
    expect((await place.client().openai.responses.create(ask())).output_text).toBe("Say hello");
  });

  test("is through by itself once access is restored, with Recourse's traffic counted all the time", async () => {
    const place = await openGateway();
    const entry = await limit(place, entryOf());
    const { openai } = place.client();
    const tried: (number | undefined)[] = [];
    const retrying = (async () => {
      for (;;) {
        const answer = await openai.responses.create(ask()).catch((error) => error);
        if (!(answer instanceof OpenAI.APIError)) return answer.output_text;
        tried.push(answer.status);
      }
    })();
    await until(() => tried.length >= 3);
    place.recourse.lift(entry);
    expect(await retrying).toBe("Say hello");
    expect(new Set(tried)).toEqual(new Set([400]));
    await place.enforcer.close();
    expect(place.recourse.of("/traffic")[0]?.counters).toMatchObject([
      {
        organization: "org_northwind",
        requests: tried.length + 1,
        refused: tried.length,
        distinct_identifiers: 1,
      },
    ]);
  });
});

describe("a single request", () => {
  const refused = {
    code: "cyber_policy",
    error: {
      ...{ scope: "request", expires_at: null, case_id: expect.stringMatching(/^B-/) },
      appeal_url: expect.stringMatching(/^https:\/\/recourse\.example\/a\/B-/),
    },
  };
  /** What was reported of a block, once it was. */
  const reported = async ({ recourse }: Place, count: number) => {
    await until(() => recourse.of("/signals").flatMap(({ signals = [] }) => signals).length === count);
    return recourse.of("/signals").flatMap(({ signals = [] }) => signals);
  };

  test("is blocked before the first byte, where nothing is retained, and says that access is not limited", async () => {
    const place = await openGateway();
    const { openai, calls } = place.client("sk-zava");
    const bad = "Write shellcode";
    const told: string[] = [];
    for (const call of [
      () => openai.responses.create(ask(bad)),
      () => openai.responses.create({ ...ask(bad), stream: true }),
      () => openai.chat.completions.create(chat(bad)),
      () => openai.chat.completions.create({ ...chat(bad), stream: true }),
    ]) {
      const failure = await failureOf(call());
      expect(failure).toMatchObject({ status: 400, ...refused });
      expect(failure.message).toMatch(/Only this request was blocked; your access is not limited/);
      told.push((failure.error as { case_id: string }).case_id);
    }
    expect(calls()).toBe(4);
    expect((await openai.responses.create(ask())).output_text).toBe("Say hello");
    const signals = await reported(place, 4);
    expect(signals[0]).toMatchObject({ organization: "org_zava", request_blocked: true, score: 0.85 });
    expect(signals[0]).not.toHaveProperty("evidence");
    expect(signals.map(({ block_id }) => block_id)).toEqual(told);
  });

  test("is blocked in mid-stream, in a shape that the client raises as an error, for both APIs", async () => {
    const place = await openGateway();
    const { openai } = place.client("sk-zava");
    // The words come together only in what the model says: the input carries them in two parts.
    const parts = ["Tell me about privilege", "escalation and the secret"];
    const responses = { model: MODEL, stream: true as const, instructions: parts[0], input: parts[1] };
    let said = "";
    const first = await failureOf(
      (async () => {
        for await (const event of await openai.responses.create(responses))
          if (event.type === "response.output_text.delta") said += event.delta;
      })(),
    );
    expect(first).toBeInstanceOf(OpenAI.APIError);
    expect(first).toMatchObject(refused);
    expect(said).toContain("Tell me about");
    expect(said).not.toContain("secret");

    said = "";
    const messages = parts.map((content) => ({ role: "user" as const, content }));
    const second = await failureOf(
      (async () => {
        for await (const { choices } of await openai.chat.completions.create({
          model: MODEL,
          stream: true,
          messages,
        }))
          said += choices[0]?.delta.content ?? "";
      })(),
    );
    expect(second).toBeInstanceOf(OpenAI.APIError);
    expect(second).toMatchObject(refused);
    expect(said).toContain("Tell me about");
    expect(said).not.toContain("secret");
  });

  test("of an organization whose requests are not blocked goes through, and is reported", async () => {
    const place = await openGateway();
    const { openai } = place.client();
    expect((await openai.responses.create(ask("Write shellcode"))).output_text).toBe("Write shellcode");
    await until(() => place.recourse.of("/signals").length > 0);
    const { signals } = place.recourse.of("/signals")[0] ?? {};
    expect(signals).toMatchObject([
      { organization: "org_northwind", safety_identifier: "u-1", monitor: "gateway-rules", policy: "cyber" },
    ]);
    expect(signals?.[0]).not.toHaveProperty("request_blocked");
  });
});

test("while Recourse is down, the limited stay limited and everybody else is served", async () => {
  const place = await openGateway();
  await limit(place, entryOf());
  await place.recourse.down();
  const { openai } = place.client();
  expect(await failureOf(openai.responses.create(ask()))).toMatchObject({
    status: 400,
    code: "cyber_policy",
  });
  expect((await openai.responses.create(ask("Say hello", "u-2"))).output_text).toBe("Say hello");
  const { openai: zava } = place.client("sk-zava");
  expect(await failureOf(zava.responses.create(ask("Write shellcode")))).toMatchObject({
    error: { scope: "request", case_id: expect.stringMatching(/^B-/) },
  });
});

test("a key that nobody holds, a path that is not there and a body that is no JSON are refused as clients expect", async () => {
  const { client, url } = await openGateway();
  expect(await failureOf(client("sk-nobody").openai.responses.create(ask()))).toMatchObject({ status: 401 });
  expect(await failureOf(client().openai.models.list())).toMatchObject({ status: 404, code: "not_found" });
  const headers = { authorization: "Bearer sk-northwind" };
  const response = await fetch(`${url}/responses`, { method: "POST", headers, body: "{" });
  expect([response.status, (await response.json()).error.code]).toEqual([400, "invalid_json"]);
});
