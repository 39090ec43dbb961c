const reference = /[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** A sentence of ours, whose reference is not broken at the end of a line. */
export function WithReference({ text }: { text: string }) {
  const found = reference.exec(text);
  if (!found) return text;
  const end = found.index + found[0].length;
  return (
    <>
      {text.slice(0, found.index)}
      <span className="whitespace-nowrap">{found[0]}</span>
      {text.slice(end)}
    </>
  );
}
