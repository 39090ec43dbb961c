import type { Denial } from "./denial.js";
import { type ModelPatterns, patternsOf } from "./model-patterns.js";
import type { Entry } from "./wire.js";

/** What is read of a restriction once a request of its subject arrives. Instants are milliseconds since 1970. */
type Terms = { id: string; effectiveAt: number; endsAt: number; models: ModelPatterns; denial: Denial };

/** Terms as they lie in a cache file, read when they are first asked for: most subjects never come. */
export type Stored = { bytes: Uint8Array; from: number; to: number };

const decoder = new TextDecoder();

/** One restriction of a subject, and through `next` the others of the same subject. */
export class Limit {
  next: Limit | null = null;

  constructor(
    readonly endsAt: number,
    private held: Terms | Stored,
  ) {}

  static of(entry: Entry): Limit {
    const endsAt = Date.parse(entry.expires_at);
    const denial: Denial = {
      scope: entry.scope,
      code: entry.code,
      message: entry.message,
      caseId: entry.case_id,
      blockId: null,
      expiresAt: entry.expires_at,
      appealUrl: entry.appeal_url,
    };
    const terms = {
      id: entry.id,
      effectiveAt: Date.parse(entry.effective_at),
      endsAt,
      models: patternsOf(entry.models),
      denial,
    };
    return new Limit(endsAt, terms);
  }

  get id(): string {
    return this.terms().id;
  }

  get denial(): Denial {
    return this.terms().denial;
  }

  /** Whether it refuses a request to the model at an instant of Recourse's time. */
  refuses(model: string, now: number): boolean {
    if (now >= this.endsAt) return false;
    const { effectiveAt, models } = this.terms();
    return now >= effectiveAt && models.cover(model);
  }

  /** As JSON, for a cache file. */
  stored(): Uint8Array | string {
    if ("bytes" in this.held) return this.held.bytes.subarray(this.held.from, this.held.to);
    const { id, effectiveAt, models, denial } = this.held;
    return JSON.stringify({ id, effectiveAt, models: models.models, denial });
  }

  private terms(): Terms {
    if ("denial" in this.held) return this.held;
    const { bytes, from, to } = this.held;
    const read = JSON.parse(decoder.decode(bytes.subarray(from, to)));
    const terms = { ...read, endsAt: this.endsAt, models: patternsOf(read.models) };
    this.held = terms;
    return terms;
  }
}
