import type { ServerResponse } from "node:http";

/** What a refused page says to whoever runs no scripts, by its status. */
const words: Partial<Record<number, [title: string, sentence: string]>> = {
  403: [
    "Your role does not open this page",
    "An administrator can say who does, or change your role. Nothing was changed by coming here.",
  ],
  404: ["There is nothing here", "The address may be mistyped, or what it led to is not yours to see."],
  500: ["This page failed", "The fault is ours. Nothing that was decided or sent before is lost."],
};

const isPage = (response: ServerResponse) =>
  String(response.getHeader("content-type") ?? "").startsWith("text/html");

/** The shell whose page Next leaves to a script to put together: it is empty until then. */
const shell = /^(<!DOCTYPE html>)?<html id="__next_error__">/;

function spoken(response: ServerResponse, chunk: unknown): unknown {
  const [title, sentence] = words[response.statusCode] ?? [];
  if (!title || !isPage(response)) return chunk;
  const text = Buffer.isBuffer(chunk) || chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : chunk;
  if (typeof text !== "string" || !shell.test(text)) return chunk;
  const said = `<noscript><h1>${title}</h1><p>${sentence}</p><p><a href="/">To the start</a></p></noscript>`;
  return text.replace(/<body[^>]*>/, (body) => body + said);
}

/**
 * Lets a refused page say so without scripts, too: Next renders what `notFound()` and `forbidden()` lead to in the
 * browser alone. Scripts put the whole page in the shell's place.
 */
export function sayWithoutScripts(response: ServerResponse): void {
  let isBegun = false;
  const first = (chunk: unknown) => {
    if (isBegun) return chunk;
    isBegun = true;
    return spoken(response, chunk);
  };
  const { write, end } = response;
  response.write = (chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(write, response, [first(chunk), ...rest]);
  response.end = (chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(end, response, [first(chunk), ...rest]);
}
