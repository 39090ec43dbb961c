const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Models in a sentence. A trailing `*` stands for all that begin so. */
export function modelsInWords(names: readonly string[]): string {
  return list.format(
    names.map((name) => (name.endsWith("*") ? `every model that begins with ${name.slice(0, -1)}` : name)),
  );
}
