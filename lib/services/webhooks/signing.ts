import { log } from "@/lib/log";
import type { StoredEndpoint } from "@/lib/store/webhooks/webhook-endpoints";
import { decryptSecret } from "./webhook-secret";

/**
 * An endpoint's secrets; without those that cannot be read any more, since SECRET is another one by now. Their owner
 * replaces them.
 */
export const readableSecrets = (endpointId: string, encrypted: readonly Uint8Array[]): string[] =>
  encrypted.flatMap((secret) => {
    try {
      return [decryptSecret(secret, endpointId)];
    } catch {
      log.error({ endpoint: endpointId }, "a webhook's secret cannot be read; was SECRET changed?");
      return [];
    }
  });

/** What an endpoint's events are signed with now, the newest first. */
export function secretsOf({ id, secrets }: StoredEndpoint, now: Date): string[] {
  const valid = secrets.filter(({ expiresAt }) => !expiresAt || expiresAt > now);
  return readableSecrets(
    id,
    valid.map(({ encrypted }) => encrypted),
  );
}
