const kinds = { C: "case", A: "appeal", T: "application", B: "disputed block" } as const;
type Letter = keyof typeof kinds;

export type TypedReference = { kind: (typeof kinds)[Letter]; reference: string };

/**
 * The records a person may mean by what they typed, read out or pasted: `c7kq4m2tx`, `A-7KQ4 M2TX`. Without the
 * letter before it, a case or an appeal. The page it leads to mends what was misread, such as an O for 0.
 */
export function typedReferences(typed: string): TypedReference[] {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  const shape = (letter: Letter, rest: string): TypedReference => ({
    kind: kinds[letter],
    reference: `${letter}-${rest.slice(0, 4)}-${rest.slice(4)}`,
  });
  const [, letter, rest] = /^([CATB])([0-9A-Z]{8})$/.exec(code) ?? [];
  if (letter && rest) return [shape(letter as Letter, rest)];
  // Eight letters without a digit or a dash are a word.
  if (/^[0-9A-Z]{8}$/.test(code) && /\d|\w{4}-\w{4}/.test(typed)) return [shape("C", code), shape("A", code)];
  return [];
}
