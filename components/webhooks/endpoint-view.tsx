"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { ListBody } from "@/components/record/list-body";
import { StatusBadge } from "@/components/record/status-badge";
import { Banner } from "@/components/ui/banner";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { EndpointActions } from "./endpoint-actions";
import { EndpointState, endpointStatus } from "./endpoint-state";
import { EventItem } from "./event-item";
import { TestPart } from "./test-part";
import { TwoSecrets } from "./two-secrets";
import { webhookEvents } from "./webhook-queries";

const everyMs = 5_000;

/** One endpoint: how it fares, what its owner can do, and everything that was posted to it. */
export function EndpointView({ id }: { id: string }) {
  const list = useQuery(api.portal.webhooks.list.queryOptions({ refetchInterval: everyMs }));
  const endpoint = list.data?.endpoints.find((each) => each.id === id);
  const failure = loadFailureOf(list);
  return (
    <div className="flex flex-col gap-8">
      <FloatingStaleNotice query={list} />
      <header className="flex flex-col items-start gap-3">
        <BackLink href={paths.portalWebhooks}>Webhooks</BackLink>
        <h1 className="break-all font-semibold text-title">{endpoint?.url ?? "Webhook"}</h1>
        {endpoint ? (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
            <StatusBadge kind="endpoint" status={endpointStatus(endpoint)} />
            <span>
              <EndpointState endpoint={endpoint} />
            </span>
          </p>
        ) : null}
      </header>
      {list.isPending ? <SkeletonRows rows={3} label="Loading the endpoint" /> : null}
      {failure ? <Failing title="The endpoint could not be loaded." failure={failure} query={list} /> : null}
      {list.data && !endpoint ? (
        <p>This endpoint was removed. What was done to it stands under Webhooks.</p>
      ) : null}
      {endpoint ? (
        <>
          {endpoint.oldSecretUntil ? (
            <Banner hue="info">
              <TwoSecrets until={endpoint.oldSecretUntil} /> Until then events are signed with both; after
              that with the new one alone.
            </Banner>
          ) : null}
          <TestPart id={id} />
          <EndpointActions endpoint={endpoint} />
          <Events id={id} isOn={endpoint.disabledAt === null} />
        </>
      ) : null}
    </div>
  );
}

function Events({ id, isOn }: { id: string; isOn: boolean }) {
  const query = useInfiniteQuery({ ...webhookEvents(api, id), refetchInterval: everyMs });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title="What was posted">
      <ListBody
        query={query}
        name="events"
        failure={loadFailureOf(query)}
        shown={rows.length}
        empty={
          <p className="text-muted">
            Nothing yet. An event is posted with each warning, limit, restored access and answer to an appeal,
            and with what becomes of trusted access.
          </p>
        }
      >
        <ol className="divide-y divide-line border-line border-y">
          {rows.map((event) => (
            <EventItem key={event.id} event={event} isOn={isOn} />
          ))}
        </ol>
      </ListBody>
    </Section>
  );
}
