/** "9f3a41…77c1": both ends stay, since people compare identifiers by them. */
export function shortenMiddle(text: string, keep = 12): string {
  const characters = [...text];
  if (characters.length <= keep + 1) return text;
  const head = Math.ceil(keep / 2);
  return `${characters.slice(0, head).join("")}…${characters.slice(head - keep).join("")}`;
}
