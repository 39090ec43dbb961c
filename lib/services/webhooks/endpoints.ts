import type { EndpointView } from "@/lib/contract/portal/webhooks";
import { wrongWebhookUrl } from "@/lib/delivery/webhook-url";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { endpointsOf, insertEndpoint, lockOrganization } from "@/lib/store/webhooks/webhook-endpoints";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { recordChange } from "./endpoint-change";
import { endpointViews } from "./endpoint-view";
import { newSecret } from "./webhook-secret";

/** More than anybody needs, and few enough that one notice does not become a flood. */
const MOST = 10;

/** The endpoints of the actor's organization, oldest first; secrets are shown once and never here. */
export async function listEndpoints(actor: Actor, now: Date): Promise<{ endpoints: EndpointView[] }> {
  authorize(actor, "manage_own_organization");
  const found = await endpointsOf(db(), organizationOf(actor));
  return { endpoints: await endpointViews(db(), found, now) };
}

/**
 * Adds an endpoint and returns its secret, the only time it is shown. Throws `invalid` for an address that events
 * may not be posted to, `refused` when there are enough.
 */
export async function createEndpoint(
  actor: Actor,
  input: { url: string },
  now: Date,
): Promise<{ id: string; secret: string }> {
  authorize(actor, "manage_own_organization");
  const organizationId = organizationOf(actor);
  const url = input.url.trim();
  const wrong = wrongWebhookUrl(url, { anywhere: env().webhooksAnywhere });
  if (wrong) throw new AppError("invalid", wrong, { param: "url" });
  return transaction(async (tx) => {
    await lockOrganization(tx, organizationId);
    if ((await endpointsOf(tx, organizationId)).length >= MOST)
      throw new AppError("refused", `An organization has at most ${MOST} endpoints. Remove one first.`, {
        reason: "too_many",
      });
    const id = newId();
    const { secret, row } = newSecret(id, now);
    await insertEndpoint(tx, { id, organizationId, url, createdAt: now }, row);
    await recordChange(tx, actor, now, { id, version: 1, organizationId }, "create_webhook");
    return { id, secret };
  });
}
