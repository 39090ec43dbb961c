import fc from "fast-check";
import { expect, test } from "vitest";
import { EventSplitter, readEvent } from "./event-splitter";

const events = fc.array(
  fc.record({
    lines: fc.array(fc.constantFrom("data: é", "event: put", ": comment", "id:1", "data"), { minLength: 1 }),
    end: fc.constantFrom("\n", "\r\n", "\r"),
  }),
);

/** The bytes cut at random places. */
function chunked(bytes: Uint8Array, cuts: number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...places, bytes.length].map((place, index) => bytes.subarray(places[index - 1] ?? 0, place));
}

test("however the bytes arrive, events come whole, and no byte is changed or lost", () => {
  fc.assert(
    fc.property(events, fc.array(fc.nat()), (given, cuts) => {
      const text = given.map(({ lines, end }) => lines.map((line) => line + end).join("") + end);
      const bytes = Buffer.from(text.join(""));
      const splitter = new EventSplitter();
      const pieces = chunked(bytes, cuts).flatMap((chunk) => splitter.push(chunk));
      expect(Buffer.concat([...pieces, splitter.rest()])).toEqual(bytes);
      const read = (piece: Uint8Array | string) => readEvent(Buffer.from(piece));
      expect(pieces.map(read).filter(Boolean)).toEqual(text.map(read).filter(Boolean));
    }),
  );
});

test("in one piece come the same events as one by one", () => {
  fc.assert(
    fc.property(events, fc.array(fc.nat()), (given, cuts) => {
      const text = given.map(({ lines, end }) => lines.map((line) => line + end).join("") + end);
      const [each, whole] = [new EventSplitter(), new EventSplitter()];
      for (const chunk of chunked(Buffer.from(text.join("")), cuts))
        expect(Buffer.from(whole.whole(chunk) ?? [])).toEqual(Buffer.concat(each.push(chunk)));
      expect(Buffer.from(whole.rest())).toEqual(Buffer.from(each.rest()));
    }),
  );
});

test("an event that has not ended is held", () => {
  const splitter = new EventSplitter();
  expect(splitter.push(Buffer.from("data: 1\n"))).toEqual([]);
  expect(splitter.push(Buffer.from("\ndata: 2\n")).map(String)).toEqual(["data: 1\n\n"]);
  expect(splitter.rest().toString()).toBe("data: 2\n");
});

test("reads the fields of an event", () => {
  expect(readEvent(Buffer.from("event: put\nid: e1.2\ndata: a\ndata:b\n\n"))).toEqual({
    event: "put",
    id: "e1.2",
    data: "a\nb",
  });
  expect(readEvent(Buffer.from(": nothing\n\n"))).toBeNull();
});
