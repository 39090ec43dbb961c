/**
 * The fresh answer with every part of the old one that says the same, so that nothing is rendered again for it; the
 * old answer itself where all of it does. The library's own way takes two dates of one instant for different.
 */
export function keepEqual(old: unknown, fresh: unknown): unknown {
  if (Object.is(old, fresh)) return old;
  if (old instanceof Date && fresh instanceof Date) {
    return old.getTime() === fresh.getTime() ? old : fresh;
  }
  if (Array.isArray(old) && Array.isArray(fresh)) {
    const kept = fresh.map((item, index) => keepEqual(old[index], item));
    return old.length === kept.length && kept.every((item, index) => Object.is(item, old[index]))
      ? old
      : kept;
  }
  if (isRecord(old) && isRecord(fresh)) {
    const kept = Object.entries(fresh).map(([key, value]) => [key, keepEqual(old[key], value)] as const);
    const isSame =
      Object.keys(old).length === kept.length &&
      kept.every(([key, value]) => Object.hasOwn(old, key) && Object.is(value, old[key]));
    return isSame ? old : Object.fromEntries(kept);
  }
  return fresh;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
