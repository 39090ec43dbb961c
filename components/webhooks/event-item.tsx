"use client";

import { useNow } from "@/components/record/clock";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { WebhookEventView } from "@/lib/contract/portal/webhooks";
import { eventWords } from "./event-words";
import { Exchange } from "./exchange";
import { RedeliverButton } from "./redeliver-button";

/** One event: what it told, what became of it, and each attempt at it. */
export function EventItem({ event, isOn }: { event: WebhookEventView; isOn: boolean }) {
  const { type, reference, happenedAt, status, calls } = event;
  const [latest] = calls;
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <div className="flex items-start justify-between gap-x-4">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="font-medium">{eventWords(type)}</span>
          <StatusBadge kind="delivery" status={status} variant="plain" />
        </p>
        <RedeliverButton event={event} isOn={isOn} />
      </div>
      <div className="text-meta text-muted sm:-mt-3 sm:pr-36">
        <p className="flex flex-wrap items-center gap-x-3">
          <Instant at={happenedAt} show="exact" />
          <Reference value={reference} />
          <code className="break-all font-mono">{type}</code>
        </p>
        <p>
          <Progress event={event} />
        </p>
      </div>
      {latest ? (
        <Disclosure summary={calls.length === 1 ? "1 attempt" : `${calls.length} attempts`}>
          <Exchange body={latest.body} calls={calls} />
        </Disclosure>
      ) : null}
    </li>
  );
}

/** What became of it so far, and what comes next. */
function Progress({ event }: { event: WebhookEventView }) {
  const now = useNow();
  const { status, attempts, nextAttemptAt, deliveredAt, lastError, calls } = event;
  if (status === "delivered" && deliveredAt)
    return (
      <>
        It answered {calls[0]?.status ?? "2xx"}, <Instant at={deliveredAt} />.
      </>
    );
  const soFar = lastError ? `It ${lastError}.` : "It was not posted.";
  if (status !== "pending") return soFar;
  if (attempts === 0) return "It is posted in a moment.";
  if (nextAttemptAt <= now) return `${soFar} It is posted again now.`;
  return (
    <>
      {soFar} The next attempt is <Instant at={nextAttemptAt} />.
    </>
  );
}
