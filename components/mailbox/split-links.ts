type Part = { at: number; words: string; href: string | null };

const address = /https?:\/\/[^\s<>"]+/g;
const closing = /[.,;:!?)\]]+$/;

/** Text cut into words and addresses. What closes a sentence is no part of an address. */
export function splitLinks(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(closing, "");
    if (match.index > from) parts.push({ at: from, words: text.slice(from, match.index), href: null });
    parts.push({ at: match.index, words: href, href });
    from = match.index + href.length;
  }
  if (from < text.length) parts.push({ at: from, words: text.slice(from), href: null });
  return parts;
}
