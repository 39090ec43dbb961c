// What there is to read in the bodies and events of both APIs. What is of another shape says nothing, and passes.
import { readObject } from "./http";

export type Kind = "responses" | "chat";

type Body = Record<string, unknown>;
type Part = { text?: unknown; content?: unknown; message?: unknown; delta?: unknown };

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== "object") return [];
  const { text, content, message, delta } = value as Part;
  return [text, content, message, delta].flatMap(textsOf);
}

/** What a client sent. */
export const inputText = ({ instructions, input, messages }: Body): string =>
  [instructions, input, messages].flatMap(textsOf).join("\n");

/** What a model answered, in a body that came as a whole. */
export function outputText(answer: string): string {
  const { output, choices } = readObject(answer) ?? {};
  return [output, choices].flatMap(textsOf).join("\n");
}

/** What an event of a stream adds. */
export function deltaText(kind: Kind, data: string): string {
  const { type, delta, choices } = readObject(data) ?? {};
  if (kind === "responses") return type === "response.output_text.delta" ? textsOf(delta).join("") : "";
  return textsOf(choices).join("");
}
