/** What can be chosen, by the words it is found by. */
export type Findable = { label: string /** Further words it is found by. */; also?: string };

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * What matches: every typed word begins a word of it. Those whose label begins with what was typed come first,
 * else the order stays. Everything, while nothing is typed.
 */
export function matching<Each extends Findable>(entries: readonly Each[], typed: string): Each[] {
  const asked = wordsOf(typed);
  const found = entries.filter(({ label, also = "" }) => {
    const words = wordsOf(`${label} ${also}`);
    return asked.every((each) => words.some((word) => word.startsWith(each)));
  });
  const beginning = typed.trim().toLowerCase();
  const begins = ({ label }: Each) => label.toLowerCase().startsWith(beginning);
  return [...found.filter(begins), ...found.filter((each) => !begins(each))];
}
