// Control characters, and marks that reorder or hide what follows them: a name must look like what it is.
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const spellOut = (character: string) =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}}`;

/** One line of somebody else's text, such as an identifier: what cannot be seen is spelled out. */
export function printableLine(text: string): string {
  return text.replace(unseen, spellOut);
}

/** Several lines of somebody else's text. Line breaks and tabs stay what they are. */
export function printableLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => printableLine(line.replaceAll("\t", "    ")));
}
