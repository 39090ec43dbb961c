import { Writable } from "node:stream";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { describeError, log } from "./log";

/** Writes one line through the log's own settings and reads it back. */
function written(fields: object): string {
  let line = "";
  const sink = new Writable({
    write(chunk, _encoding, done) {
      line += chunk;
      done();
    },
  });
  const copy = log.child({}) as typeof log & Record<symbol, unknown>;
  copy[pino.symbols.streamSym] = sink;
  copy.error(fields, "written");
  return line;
}

describe("log", () => {
  it("hides credentials and content wherever they stand", () => {
    const line = written({
      password: "p1",
      person: { token: "t1" },
      request: { headers: { cookie: "c1" } },
      excerpt: "e1",
    });
    for (const hidden of ["p1", "t1", "c1", "e1"]) expect(line).not.toContain(`"${hidden}"`);
    expect(line).toContain("[Redacted]");
  });

  it("writes errors by describeError", () => {
    const error = Object.assign(new Error("Key (excerpt)=(secret prompt) exists"), {
      severity: "ERROR",
      code: "23505",
    });
    const line = written({ err: error });
    expect(line).toContain("23505");
    expect(line).not.toContain("secret prompt");
  });
});

describe("describeError", () => {
  it("keeps our own message", () => {
    expect(describeError(new Error("the mail server refused"))).toMatchObject({
      message: "the mail server refused",
    });
  });

  it("drops a database error's message, detail and stack head, in causes too", () => {
    const cause = Object.assign(new Error("value of the row"), {
      severity: "ERROR",
      detail: "value of the row",
      code: "23514",
    });
    const described = describeError(new Error("could not save", { cause }));
    expect(JSON.stringify(described)).not.toContain("value of the row");
    expect(described).toMatchObject({ message: "could not save", cause: { code: "23514" } });
  });
});
