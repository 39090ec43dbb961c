import { MINUTE, minus } from "@/lib/domain/duration";
import { createEndpoint } from "@/lib/services/webhooks/endpoints";
import { createCustomer } from "./customer";
import { decideAs, openCase, WARN } from "./steps";
import type { World } from "./world";

export type Owed = { organizations: number; endpoints: number; events: number };

/** A customer with so many endpoints, at `url` and the number of the endpoint, each of which is owed so many events. */
async function listening(world: World, url: string, number: number, owed: Owed, at: Date): Promise<void> {
  const externalId = `org_listening_${number}`;
  const details = { externalId, name: `Listening ${number}`, domain: `listening-${number}.example` };
  const { owner } = await createCustomer(world, details, at);
  for (let endpoint = 0; endpoint < owed.endpoints; endpoint++)
    await createEndpoint(owner, { url: `${url}/${number * owed.endpoints + endpoint}` }, at);
  for (let event = 0; event < owed.events; event++) {
    const subject = { organization: externalId, identifier: `user-${event}` };
    await decideAs(world.staff.reviewer, await openCase(world, subject, {}, at), WARN, at);
  }
}

/** No more than there are connections. */
const AT_ONCE = 5;

/** So many organizations whose endpoints are owed events since before `now`, none of which was posted yet. */
export async function oweEvents(world: World, url: string, owed: Owed, now: Date): Promise<void> {
  const at = minus(now, MINUTE);
  for (let first = 0; first < owed.organizations; first += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, index) => first + index);
    await Promise.all(some.map((number) => listening(world, url, number, owed, at)));
  }
}
