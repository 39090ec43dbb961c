import type { Denial } from "./denial.js";
import { SharedTerms } from "./shared-terms.js";
import type { Entry } from "./wire.js";

/** One restriction of a subject, and through `next` the others of the same subject. Instants are milliseconds since 1970. */
export class Limit {
  next: Limit | null = null;
  private told: Denial | null = null;

  constructor(
    readonly id: string,
    readonly caseId: string,
    readonly effectiveAt: number,
    readonly endsAt: number,
    readonly shared: SharedTerms,
  ) {}

  static of(entry: Entry): Limit {
    const { id, case_id, scope, models, code, message, appeal_url } = entry;
    const shared = new SharedTerms({ scope, models, code, message, appeal_url });
    return new Limit(id, case_id, Date.parse(entry.effective_at), Date.parse(entry.expires_at), shared);
  }

  /** Kept once it was asked for: whoever is refused mostly tries again. */
  get denial(): Denial {
    this.told ??= this.write();
    return this.told;
  }

  /** Whether it refuses a request to the model at an instant of Recourse's time. */
  refuses(model: string, now: number): boolean {
    return now < this.endsAt && now >= this.effectiveAt && this.shared.models.cover(model);
  }

  private write(): Denial {
    const { caseId, endsAt, shared } = this;
    const { scope, code } = shared.terms;
    const expiresAt = new Date(endsAt).toISOString();
    return { scope, code, caseId, expiresAt, ...shared.words(caseId, expiresAt) };
  }
}
