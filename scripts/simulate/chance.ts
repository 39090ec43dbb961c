/** One of these; there must be at least one. */
export function pick<T>(items: readonly [T, ...T[]]): T {
  return items[Math.floor(Math.random() * items.length)] ?? items[0];
}

export const between = (low: number, high: number): number => low + Math.random() * (high - low);

export const wholeBetween = (low: number, high: number): number => Math.floor(between(low, high + 1));

/** So many characters that look like an id. */
export const code = (length: number): string =>
  Array.from({ length }, () => pick([..."0123456789abcdef"] as [string, ...string[]])).join("");
