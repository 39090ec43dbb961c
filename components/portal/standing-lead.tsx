import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { counted } from "@/components/record/percent";
import { StatusBadge } from "@/components/record/status-badge";
import { TimeLeft } from "@/components/record/time-left";
import type { OwnStanding } from "@/lib/contract/portal/standing";
import { NextStepLine } from "./next-step-line";
import { type StandingSummary, summarize } from "./standing-summary";

/** First the state, then until when, then the one thing to do. */
export function StandingLead({ standing }: { standing: OwnStanding }) {
  const summary = summarize(standing);
  const { title, status, whole } = summary;
  return (
    <header className="flex flex-col gap-4">
      <div className="flex flex-col items-start gap-2">
        <StatusBadge kind="standing" status={status} />
        <h1 className="wrap-anywhere text-balance font-semibold text-display">{title}</h1>
      </div>
      {whole ? (
        <p>
          Requests to <ModelList models={whole.models} /> are refused for every user.
        </p>
      ) : null}
      <Until summary={summary} />
      <NextStepLine standing={standing} />
      {status === "limited" ? <Refused count={standing.refused} /> : null}
    </header>
  );
}

const requests = (count: number): string =>
  count > 1 ? `${counted(count)} requests` : count === 1 ? "One request" : "No request";

/** How much was refused. The gateway counts it for the whole organization. */
function Refused({ count }: { count: number | null }) {
  return (
    <p className="text-muted">
      {count === null ? (
        "How many of your requests were refused has not been counted."
      ) : (
        <>
          {requests(count)} of your organization {count > 1 ? "were" : "was"} refused in the last 7 days.
        </>
      )}
    </p>
  );
}

function Until({ summary: { spans, status, whole } }: { summary: StandingSummary }) {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  const end = (at: Date) => <Instant at={at} show="long" className="font-semibold" />;
  if (status !== "limited") {
    return (
      <p>
        {spans.length === 1 ? "The warning stops" : "The last of them stops"} counting on {end(last.until)},
        if nothing is added.
      </p>
    );
  }
  if (spans.length === 1)
    return <TimeLeft from={first.from} until={first.until} atMost={Boolean(whole?.review)} />;
  return (
    <div className="flex flex-col gap-2">
      <p>The first of these limits:</p>
      <TimeLeft from={first.from} until={first.until} />
      <p>The last ends on {end(last.until)}.</p>
    </div>
  );
}
