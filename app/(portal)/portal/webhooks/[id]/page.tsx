import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { EndpointView } from "@/components/webhooks/endpoint-view";
import { OwnersOnly } from "@/components/webhooks/owners-only";
import { webhookEvents } from "@/components/webhooks/webhook-queries";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Webhook" };

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  if (!mayDo(await requireMember(), "manage_own_organization")) return <OwnersOnly />;
  const { id } = await params;
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.portal.webhooks.list.queryOptions()),
        cache.fetchInfiniteQuery(webhookEvents(api, id)),
      ]}
    >
      <EndpointView id={id} />
    </Prefetched>
  );
}
