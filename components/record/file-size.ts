const units = ["B", "kB", "MB"] as const;

/** A size as people read it: of 1,024 bytes a kB, as file managers count. */
export function fileSize(bytes: number): string {
  const at = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  return `${(bytes / 1_024 ** at).toLocaleString("en-GB", { maximumFractionDigits: 1 })} ${units[at]}`;
}
