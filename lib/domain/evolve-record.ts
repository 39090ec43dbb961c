import type { Versioned } from "./records";

/** The list with a new record at its end, carrying this version. */
export function created<T extends object>(
  list: readonly (T & Versioned)[],
  record: T,
  version: number,
): (T & Versioned)[] {
  return [...list, { ...record, version } as T & Versioned];
}

/** The list with one record changed, which carries this version from here on. */
export function changed<T extends Versioned>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
  version: number,
): T[] {
  return list.map((record) => (record.id === id ? { ...record, ...change, version } : record));
}
