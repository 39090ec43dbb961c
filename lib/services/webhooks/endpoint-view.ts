import type { EndpointView } from "@/lib/contract/portal/webhooks";
import type { Db } from "@/lib/store/database";
import { type EndpointHealth, endpointHealth } from "@/lib/store/webhooks/webhook-calls";
import type { StoredEndpoint } from "@/lib/store/webhooks/webhook-endpoints";

const UNTRIED: EndpointHealth = { waiting: 0, lastCall: null };

function viewOf(endpoint: StoredEndpoint, health: EndpointHealth, now: Date): EndpointView {
  const { id, url, createdAt, disabledAt, disabledBy, secrets } = endpoint;
  const old = secrets.find(({ expiresAt }) => expiresAt && expiresAt > now);
  return { id, url, createdAt, disabledAt, disabledBy, oldSecretUntil: old?.expiresAt ?? null, ...health };
}

/** Endpoints as their owners see them, each with how its events fare; never with a secret. */
export async function endpointViews(
  tx: Db,
  endpoints: readonly StoredEndpoint[],
  now: Date,
): Promise<EndpointView[]> {
  const health = await endpointHealth(
    tx,
    endpoints.map(({ id }) => id),
  );
  return endpoints.map((endpoint) => viewOf(endpoint, health.get(endpoint.id) ?? UNTRIED, now));
}
