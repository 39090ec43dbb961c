import type { EndpointView } from "@/lib/contract/portal/webhooks";
import { type Actor, systemActor } from "@/lib/domain/actor";
import { DAY, plus } from "@/lib/domain/duration";
import { notFound } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { cancelPosts } from "@/lib/store/notices/deliveries";
import { transaction } from "@/lib/store/transaction";
import {
  changeEndpoint,
  dropSecrets,
  lockEndpoint,
  replaceSecret,
  type StoredEndpoint,
} from "@/lib/store/webhooks/webhook-endpoints";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { endpointViews } from "./endpoint-view";
import { newSecret } from "./webhook-secret";

/** How long an old secret signs beside its successor. */
const ROTATION = DAY;

const SWITCHED_OFF = "was cancelled when the endpoint was switched off";
const REMOVED = "was cancelled when the endpoint was removed";

type Changed = Pick<StoredEndpoint, "id" | "version" | "organizationId">;

/** One version of an endpoint on the audit log. */
export const recordChange = (tx: Db, actor: Actor, at: Date, changed: Changed, action: string) =>
  appendAudit(tx, [
    {
      entity: "webhook_endpoint",
      entityId: changed.id,
      version: changed.version,
      organizationId: changed.organizationId,
      action,
      actor,
      at,
    },
  ]);

async function change<T>(
  actor: Actor,
  id: string,
  work: (tx: Db, endpoint: StoredEndpoint) => Promise<T>,
): Promise<T> {
  authorize(actor, "manage_own_organization");
  return transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, { id, organizationId: organizationOf(actor) });
    if (!endpoint) throw notFound("endpoint");
    return work(tx, endpoint);
  });
}

/** Gives an endpoint a new secret and returns it; the old one signs beside it for a day. */
export async function rotateSecret(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<{ secret: string; oldSecretUntil: Date }> {
  return change(actor, id, async (tx, endpoint) => {
    const { secret, row } = newSecret(id, now);
    const oldSecretUntil = plus(now, ROTATION);
    await replaceSecret(tx, id, { now, expiresAt: oldSecretUntil, secret: row });
    const version = await changeEndpoint(tx, id, {});
    await recordChange(tx, actor, now, { ...endpoint, version }, "rotate_webhook_secret");
    return { secret, oldSecretUntil };
  });
}

/** Stops posting to an endpoint, what was still owed included, or begins again. The same twice changes nothing. */
export async function switchEndpoint(
  actor: Actor,
  { id, enabled }: { id: string; enabled: boolean },
  now: Date,
): Promise<EndpointView> {
  return change(actor, id, async (tx, endpoint) => {
    const state = enabled
      ? { disabledAt: null, disabledBy: null }
      : { disabledAt: now, disabledBy: "owner" as const };
    if (enabled !== (endpoint.disabledAt === null)) {
      const version = await changeEndpoint(tx, id, state);
      if (!enabled) await cancelPosts(tx, id, SWITCHED_OFF);
      const action = enabled ? "enable_webhook" : "disable_webhook";
      await recordChange(tx, actor, now, { ...endpoint, version }, action);
      Object.assign(endpoint, state);
    }
    const [view] = await endpointViews(tx, [endpoint], now);
    if (!view) throw new Error("an endpoint without a view");
    return view;
  });
}

/** Removes an endpoint for good: it is owed nothing more, and nothing is signed with its secrets again. */
export async function removeEndpoint(actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  return change(actor, id, async (tx, endpoint) => {
    const { disabledAt, disabledBy } = endpoint;
    const off = { disabledAt: disabledAt ?? now, disabledBy: disabledBy ?? ("owner" as const) };
    const version = await changeEndpoint(tx, id, { ...off, removedAt: now });
    await dropSecrets(tx, id);
    await cancelPosts(tx, id, REMOVED);
    await recordChange(tx, actor, now, { ...endpoint, version }, "remove_webhook");
  });
}

/** An endpoint that answered 410 to `deliveryId` wants nothing any more. */
export async function disableGone(
  tx: Db,
  { id, organizationId }: { id: string; organizationId: string },
  deliveryId: string,
  now: Date,
): Promise<void> {
  const endpoint = await lockEndpoint(tx, { id, organizationId });
  if (!endpoint || endpoint.disabledAt) return;
  const version = await changeEndpoint(tx, id, { disabledAt: now, disabledBy: "endpoint" });
  await cancelPosts(tx, id, SWITCHED_OFF, deliveryId);
  await recordChange(tx, systemActor("deliver"), now, { ...endpoint, version }, "disable_webhook");
}
