/** What stands in the field, beside what the address says; `sent` is on its way there, oldest first. */
export type TypedText = { typed: string; text: string; sent: readonly string[] };

export const typedText = (text: string): TypedText => ({ typed: text, text, sent: [] });

/**
 * The address says something else. Where that was sent from here, whoever types on keeps what they typed; another view,
 * or a step back, brings its own.
 */
export function follow({ typed, sent }: TypedText, text: string): TypedText {
  const at = sent.lastIndexOf(text);
  return at < 0 ? typedText(text) : { typed, text, sent: sent.slice(at + 1) };
}
