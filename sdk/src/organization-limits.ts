import { Limit } from "./limit.js";
import type { SharedTerms } from "./shared-terms.js";
import type { Columns } from "./wire.js";

const decoder = new TextDecoder();

/** Restrictions of one organization as they came, under the same terms. */
export type UnreadGroup = {
  readonly shared: SharedTerms;
  readonly count: number;
  /** When the last of them is over, in milliseconds since 1970. */
  readonly latest: number;
  /** {@link Columns} as JSON. */
  readonly columns: Uint8Array;
};

/** The restrictions of one organization: as a whole, and of its end users by safety identifier. */
export class OrganizationLimits {
  whole: Limit | null = null;
  readonly endUsers = new Map<string, Limit>();
  /** What was not read yet: most organizations come seldom, and all at once they would hold up a start. */
  unread: UnreadGroup[] | null = null;

  /** Throws, once, where something cannot be read; whatever can be is there nevertheless. */
  read(): void {
    const groups = this.unread ?? [];
    this.unread = null;
    const failures: unknown[] = [];
    for (const { columns, shared } of groups)
      try {
        this.take(JSON.parse(decoder.decode(columns)), shared);
      } catch (failure) {
        failures.push(failure);
      }
    if (failures.length > 0) throw failures[0];
  }

  add(identifier: string | null, limit: Limit): void {
    limit.next = this.first(identifier);
    this.setFirst(identifier, limit);
  }

  first(identifier: string | null): Limit | null {
    return identifier === null ? this.whole : (this.endUsers.get(identifier) ?? null);
  }

  setFirst(identifier: string | null, limit: Limit | null): void {
    if (identifier === null) this.whole = limit;
    else if (limit) this.endUsers.set(identifier, limit);
    else this.endUsers.delete(identifier);
  }

  private take(columns: Columns, shared: SharedTerms): void {
    const { ids, safety_identifiers, case_ids, effective_at, expires_at } = columns;
    for (let place = 0; place < ids.length; place++) {
      const [id, caseId] = [ids[place] as string, case_ids[place] as string];
      const [from, until] = [effective_at[place] as number, expires_at[place] as number];
      this.add(safety_identifiers[place] as string | null, new Limit(id, caseId, from, until, shared));
    }
  }
}
