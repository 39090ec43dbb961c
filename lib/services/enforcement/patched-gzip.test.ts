import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { beginGzip, endGzip } from "./patched-gzip";

async function* inPieces(...pieces: string[]) {
  yield* pieces;
}

it.each([
  ["nothing before it", []],
  ["a few words", ["a few ", "words"]],
  [
    "more than a window, and characters of several bytes",
    Array.from({ length: 400 }, (_, n) => `entry ${n} ö€😀 `.repeat(20)),
  ],
])("puts one end after another to %s", async (_, pieces) => {
  const begun = await beginGzip(inPieces(...pieces));
  for (const end of ["", "the end", "é".repeat(30_000)])
    expect(gunzipSync(endGzip(begun, end)).toString()).toBe(pieces.join("") + end);
});
