"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Plus, Webhook } from "lucide-react";
import { useState } from "react";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { ChangeList } from "./change-list";
import { EndpointItem } from "./endpoint-item";
import { NewEndpointDialog } from "./new-endpoint-dialog";
import { Verifying } from "./verifying";
import { webhookChanges } from "./webhook-queries";

const everyMs = 10_000;

/** Where an organization's events are posted, how that goes, and what was done to it. */
export function WebhooksView() {
  const [adds, setAdds] = useState(false);
  const query = useQuery(api.portal.webhooks.list.queryOptions({ refetchInterval: everyMs }));
  const changes = useInfiniteQuery(webhookChanges(api));
  const failure = loadFailureOf(query);
  const endpoints = query.data?.endpoints ?? [];
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col items-start gap-4">
        <h1 className="font-semibold text-display">Webhooks</h1>
        <p>
          When a notice reaches you, each of your endpoints is posted an event: which case it is about, and no
          more. Your server then reads the case over the API.
        </p>
        <Button variant="primary" onClick={() => setAdds(true)}>
          <Plus aria-hidden />
          Add endpoint
        </Button>
      </header>
      <Section title="Endpoints">
        {query.isPending ? <SkeletonRows rows={2} label="Loading the endpoints" /> : null}
        {failure ? (
          <Failing title="The endpoints could not be loaded." failure={failure} query={query} />
        ) : null}
        {query.data && endpoints.length === 0 ? (
          <EmptyState icon={Webhook} title="No endpoint yet">
            Without one, notices reach you by mail and here. With one, your own server learns of a warning or
            a limit within seconds.
          </EmptyState>
        ) : null}
        {endpoints.length > 0 ? (
          <ul className="divide-y divide-line border-line border-y">
            {endpoints.map((endpoint) => (
              <EndpointItem key={endpoint.id} endpoint={endpoint} />
            ))}
          </ul>
        ) : null}
      </Section>
      <Section title="How your server knows that it is us">
        <Verifying />
      </Section>
      <Section title="What was done">
        <ChangeList query={changes} />
      </Section>
      {adds ? <NewEndpointDialog onClose={() => setAdds(false)} /> : null}
    </div>
  );
}
