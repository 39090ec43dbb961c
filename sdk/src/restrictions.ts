import { Limit } from "./limit.js";
import { OrganizationLimits, type UnreadGroup } from "./organization-limits.js";
import type { Entry, Removed } from "./wire.js";

function without(first: Limit | null, isLeftOut: (limit: Limit) => boolean): Limit | null {
  if (!first) return null;
  first.next = without(first.next, isLeftOut);
  return isLeftOut(first) ? first.next : first;
}

function some(first: Limit | null, is: (limit: Limit) => boolean): boolean {
  for (let limit = first; limit; limit = limit.next) if (is(limit)) return true;
  return false;
}

const LOOKED_FOR_ENDED_EVERY_MS = 600_000;

/** Every restriction that is not over. Looking one up makes no key and no garbage: it is two lookups by given strings. */
export class Restrictions {
  readonly organizations = new Map<string, OrganizationLimits>();
  private nextLook = 0;

  /** Leaves a group unread until its organization is asked for. */
  addUnread(organization: string, group: UnreadGroup): void {
    const limits = this.limitsOf(organization);
    if (limits.unread) limits.unread.push(group);
    else limits.unread = [group];
  }

  private limitsOf(organization: string): OrganizationLimits {
    let limits = this.organizations.get(organization);
    if (!limits) {
      limits = new OrganizationLimits();
      this.organizations.set(organization, limits);
    }
    return limits;
  }

  put(entry: Entry): void {
    this.remove(entry);
    const limits = this.limitsOf(entry.organization);
    if (limits.unread) limits.read();
    limits.add(entry.safety_identifier, Limit.of(entry));
  }

  remove({ id, organization, safety_identifier: identifier }: Removed): void {
    this.leaveOut(organization, identifier, (limit) => limit.id === id);
  }

  /** Of the limits that refuse the request at an instant, the one that lasts longest. */
  find(
    organization: string,
    identifier: string | null | undefined,
    model: string,
    clock: { now(): number },
  ): Limit | null {
    const limits = this.organizations.get(organization);
    if (limits === undefined) return null;
    if (limits.unread !== null) limits.read();
    const ofUser = identifier == null ? undefined : limits.endUsers.get(identifier);
    if (ofUser === undefined && limits.whole === null) return null;
    const now = clock.now();
    let found: Limit | null = null;
    for (let limit = limits.whole; limit; limit = limit.next)
      if (limit.refuses(model, now) && (!found || limit.endsAt > found.endsAt)) found = limit;
    for (let limit = ofUser ?? null; limit; limit = limit.next)
      if (limit.refuses(model, now) && (!found || limit.endsAt > found.endsAt)) found = limit;
    return found;
  }

  /** Forgets, now and then, what is over. Nobody is limited by it any more; this only gives memory back. */
  forgetEnded(now: number): void {
    if (now < this.nextLook) return;
    this.nextLook = now + LOOKED_FOR_ENDED_EVERY_MS;
    const isOver = (limit: Limit) => limit.endsAt <= now;
    for (const [organization, limits] of this.organizations) {
      if (limits.unread) {
        if (limits.unread.every(({ latest }) => latest <= now)) this.organizations.delete(organization);
        continue;
      }
      if (some(limits.whole, isOver)) this.leaveOut(organization, null, isOver);
      for (const [identifier, first] of limits.endUsers)
        if (some(first, isOver)) this.leaveOut(organization, identifier, isOver);
    }
  }

  count(): number {
    let count = 0;
    for (const limits of this.organizations.values()) {
      for (const group of limits.unread ?? []) count += group.count;
      for (const first of [limits.whole, ...limits.endUsers.values()])
        for (let limit = first; limit; limit = limit.next) count++;
    }
    return count;
  }

  private leaveOut(
    organization: string,
    identifier: string | null,
    isLeftOut: (limit: Limit) => boolean,
  ): void {
    const limits = this.organizations.get(organization);
    if (!limits) return;
    if (limits.unread) limits.read();
    limits.setFirst(identifier, without(limits.first(identifier), isLeftOut));
    if (!limits.whole && limits.endUsers.size === 0) this.organizations.delete(organization);
  }
}
