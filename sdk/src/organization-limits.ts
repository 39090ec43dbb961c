import type { Limit } from "./limit.js";

/** A part of an organization's restrictions in a saved state, which lies there until it is asked for. */
export type SavedSlice = {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** When the last of them is over, in milliseconds since 1970. */
  readonly latest: number;
  readInto(limits: OrganizationLimits): void;
};

/** The restrictions of one organization: as a whole, and of its end users by safety identifier. */
export class OrganizationLimits {
  whole: Limit | null = null;
  readonly endUsers = new Map<string, Limit>();
  /** What was not read yet: most organizations come seldom, and all at once they would hold up a start. */
  unread: SavedSlice[] | null = null;

  read(): void {
    const slices = this.unread ?? [];
    this.unread = null;
    for (const slice of slices) slice.readInto(this);
  }

  first(identifier: string | null): Limit | null {
    return identifier === null ? this.whole : (this.endUsers.get(identifier) ?? null);
  }

  setFirst(identifier: string | null, limit: Limit | null): void {
    if (identifier === null) this.whole = limit;
    else if (limit) this.endUsers.set(identifier, limit);
    else this.endUsers.delete(identifier);
  }
}
