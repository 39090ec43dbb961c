import type { Denial } from "./denial.js";
import { type ModelPatterns, patternsOf } from "./model-patterns.js";
import type { Entry } from "./wire.js";

/** What is read of a restriction once a request of its subject arrives. Instants are milliseconds since 1970. */
type Terms = { id: string; effectiveAt: number; models: readonly string[]; denial: Denial };

const decoder = new TextDecoder();
const NOTHING = patternsOf([]);

/** One restriction of a subject, and through `next` the others of the same subject. */
export class Limit {
  next: Limit | null = null;
  private effectiveAt = Number.POSITIVE_INFINITY;
  private models: ModelPatterns = NOTHING;
  private restrictionId = "";
  private told: Denial | null = null;

  /**
   * @param bytes a saved state, in which its terms lie as JSON from one place to another: they are read when they are
   *   first asked for, since most subjects never come
   */
  constructor(
    readonly endsAt: number,
    private bytes: Uint8Array | null,
    private readonly from = 0,
    private readonly to = 0,
  ) {}

  static of(entry: Entry): Limit {
    const limit = new Limit(Date.parse(entry.expires_at), null);
    const denial: Denial = {
      scope: entry.scope,
      code: entry.code,
      message: entry.message,
      caseId: entry.case_id,
      expiresAt: entry.expires_at,
      appealUrl: entry.appeal_url,
    };
    limit.take({ id: entry.id, effectiveAt: Date.parse(entry.effective_at), models: entry.models, denial });
    return limit;
  }

  get id(): string {
    this.read();
    return this.restrictionId;
  }

  get denial(): Denial | null {
    this.read();
    return this.told;
  }

  /** Whether it refuses a request to the model at an instant of Recourse's time. */
  refuses(model: string, now: number): boolean {
    if (now >= this.endsAt) return false;
    this.read();
    return now >= this.effectiveAt && this.models.cover(model);
  }

  /** As JSON, for a cache file. */
  stored(): Uint8Array | string {
    if (this.bytes) return this.bytes.subarray(this.from, this.to);
    const { restrictionId: id, effectiveAt, models, told: denial } = this;
    return JSON.stringify({ id, effectiveAt, models: models.models, denial });
  }

  private read(): void {
    if (this.bytes) this.take(JSON.parse(decoder.decode(this.bytes.subarray(this.from, this.to))));
  }

  private take({ id, effectiveAt, models, denial }: Terms): void {
    this.bytes = null;
    this.restrictionId = id;
    this.effectiveAt = effectiveAt;
    this.models = patternsOf(models);
    this.told = denial;
  }
}
