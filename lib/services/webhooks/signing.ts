import type { StoredEndpoint } from "@/lib/store/webhook-endpoints";
import { decryptSecret } from "./webhook-secret";

/** What an endpoint's events are signed with now, the newest first. */
export const secretsOf = ({ id, secrets }: StoredEndpoint, now: Date): string[] =>
  secrets
    .filter(({ expiresAt }) => !expiresAt || expiresAt > now)
    .map(({ encrypted }) => decryptSecret(encrypted, id));
