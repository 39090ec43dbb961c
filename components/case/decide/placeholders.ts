/** Only to show them: what is refused, the server says. */
const placeholder = /\{\{[^{}]*\}\}|\[\p{L}[^[\]\n]*\s[^[\]\n]*\]/gu;

type Piece = { text: string; at: number; isPlaceholder: boolean };

/** A text in pieces, with what a template left to be written apart; data that only looks like that is `lookalikes`. */
export function marked(text: string, lookalikes: readonly string[]): Piece[] {
  const plain = lookalikes.reduce((rest, name) => rest.replaceAll(name, "·".repeat(name.length)), text);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of plain.matchAll(placeholder)) {
    pieces.push({ text: text.slice(at, index), at, isPlaceholder: false });
    pieces.push({ text: text.slice(index, index + found.length), at: index, isPlaceholder: true });
    at = index + found.length;
  }
  return [...pieces, { text: text.slice(at), at, isPlaceholder: false }].filter((piece) => piece.text);
}

/** From where to where the first one stands; null without any. */
export function firstPlaceholder(
  text: string,
  lookalikes: readonly string[],
): [from: number, to: number] | null {
  const first = marked(text, lookalikes).find(({ isPlaceholder }) => isPlaceholder);
  return first ? [first.at, first.at + first.text.length] : null;
}
