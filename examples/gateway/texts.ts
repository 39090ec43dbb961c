// What there is to read in the bodies and events of both APIs.

export type Kind = "responses" | "chat";

type Body = Record<string, unknown>;
type Part = { text?: string; content?: unknown; delta?: unknown };

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== "object") return [];
  const { text, content } = value as Part;
  return [...textsOf(text), ...textsOf(content)];
}

/** What a client sent. */
export const inputText = ({ instructions, input, messages }: Body): string =>
  [instructions, input, messages].flatMap(textsOf).join("\n");

/** What a model answered, in a body that came as a whole. */
export function outputText({ output, choices = [] }: Body): string {
  const messages = (choices as { message?: unknown }[]).map(({ message }) => message);
  return [...textsOf(output), ...textsOf(messages)].join("\n");
}

/** What an event of a stream adds. */
export function deltaText(kind: Kind, data: string): string {
  if (!data.startsWith("{")) return "";
  const event = JSON.parse(data);
  if (kind === "responses") return event.type === "response.output_text.delta" ? event.delta : "";
  return (event.choices ?? []).map(({ delta }: { delta?: Part }) => delta?.content ?? "").join("");
}
