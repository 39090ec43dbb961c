/** The models that something covers: exact names, and prefixes written with a trailing `*`. */
export class ModelPatterns {
  private readonly names: Set<string>;
  private readonly prefixes: string[];
  private asked: string | null = null;
  private answer = false;

  constructor(readonly models: readonly string[]) {
    this.names = new Set(models.filter((model) => !model.endsWith("*")));
    this.prefixes = models.filter((model) => model.endsWith("*")).map((model) => model.slice(0, -1));
  }

  /** The last answer is kept: one model after another is mostly the same. */
  cover(model: string): boolean {
    if (model === this.asked) return this.answer;
    this.answer = this.isCovered(model);
    this.asked = model;
    return this.answer;
  }

  private isCovered(model: string): boolean {
    if (this.names.has(model)) return true;
    for (const prefix of this.prefixes) if (model.startsWith(prefix)) return true;
    return false;
  }
}

const MOST_KEPT = 1_000;
const kept = new Map<string, ModelPatterns>();

/** The patterns of a list. Most restrictions name the same few models, so that they share one. */
export function patternsOf(models: readonly string[]): ModelPatterns {
  const key = models.join("\n");
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const patterns = new ModelPatterns(models);
  kept.set(key, patterns);
  return patterns;
}
