import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { OwnersOnly } from "@/components/webhooks/owners-only";
import { webhookChanges } from "@/components/webhooks/webhook-queries";
import { WebhooksView } from "@/components/webhooks/webhooks-view";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  if (!mayDo(await requireMember(), "manage_own_organization")) return <OwnersOnly />;
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.portal.webhooks.list.queryOptions()),
        cache.fetchInfiniteQuery(webhookChanges(api)),
      ]}
    >
      <WebhooksView />
    </Prefetched>
  );
}
