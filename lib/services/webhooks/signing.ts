import { log } from "@/lib/log";
import type { StoredEndpoint } from "@/lib/store/webhooks/webhook-endpoints";
import { decryptSecret } from "./webhook-secret";

/**
 * What an endpoint's events are signed with now, the newest first; without those that cannot be read any more, since
 * SECRET is another one by now. Their owner replaces them.
 */
export const secretsOf = ({ id, secrets }: StoredEndpoint, now: Date): string[] =>
  secrets
    .filter(({ expiresAt }) => !expiresAt || expiresAt > now)
    .flatMap(({ encrypted }) => {
      try {
        return [decryptSecret(encrypted, id)];
      } catch {
        log.error({ endpoint: id }, "a webhook's secret cannot be read; was SECRET changed?");
        return [];
      }
    });
