import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { TimeLeft } from "@/components/record/time-left";
import type { OwnStanding } from "@/lib/contract/portal/standing";
import { NextStepLine } from "./next-step-line";
import { type StandingSummary, summarize } from "./standing-summary";

/** First the state, then until when, then the one thing to do. */
export function StandingLead({ standing }: { standing: OwnStanding }) {
  const summary = summarize(standing);
  const whole = summary.limited.find(({ kind }) => kind === "organization");
  return (
    <header className="flex flex-col gap-4">
      <h1 className="text-balance font-semibold text-display">{summary.title}</h1>
      {whole ? (
        <p>
          Requests to <ModelList models={whole.models} /> are refused for every user.
        </p>
      ) : null}
      <Until summary={summary} />
      <NextStepLine standing={standing} />
    </header>
  );
}

function Until({ summary: { spans, limited } }: { summary: StandingSummary }) {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  if (limited.length === 0) {
    return (
      <p>
        {spans.length === 1 ? "The warning stops" : "The last of them stops"} counting on{" "}
        <Instant at={last.until} show="long" className="font-semibold" />, if nothing is added.
      </p>
    );
  }
  if (spans.length === 1) return <TimeLeft from={first.from} until={first.until} />;
  return (
    <>
      <TimeLeft from={first.from} until={first.until} />
      <p>
        That is when the first of these limits ends. The last ends on{" "}
        <Instant at={last.until} show="long" className="font-semibold" />.
      </p>
    </>
  );
}
