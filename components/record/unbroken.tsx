/** A word with a hyphen, with the quotes or the comma that it stands in. */
const hyphenated = /(?<!\S)(\S*[\w…]-[\w…]\S*)/;

const isIdentifier = (word: string) => /\d/.test(word) && !word.includes("/");

/** A sentence whose references and identifiers keep to one line where they fit on it, and break where they do not. */
export function Unbroken({ text }: { text: string }) {
  return text.split(hyphenated).map((part, index) =>
    index % 2 === 1 && isIdentifier(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places.
      <span key={index} className="wrap-anywhere inline-block max-w-full [text-decoration:inherit]">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
