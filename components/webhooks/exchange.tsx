import { Instant } from "@/components/record/instant";
import type { WebhookCallView } from "@/lib/contract/portal/webhooks";

const code =
  "max-h-60 overflow-auto whitespace-pre-wrap break-all rounded-md bg-canvas p-3 font-mono text-[0.8em]";

type ExchangeProps = {
  /** What was posted, each time the same. */
  body: string;
  calls: readonly WebhookCallView[];
};

/** What was posted, and what was answered to each attempt, the latest first. */
export function Exchange({ body, calls }: ExchangeProps) {
  return (
    <div className="flex flex-col gap-3 text-meta">
      <div>
        <p className="mb-1 text-muted">Posted</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard. */}
        <pre tabIndex={0} className={code}>
          {body}
        </pre>
      </div>
      <ol className="flex flex-col gap-3">
        {calls.map(({ id, at, ms, status, failure, answer }) => (
          <li key={id}>
            <p className="mb-1 flex flex-wrap justify-between gap-x-3 text-muted">
              <span>
                {failure ? capital(failure) : `Answered ${status}`}, after {ms.toLocaleString("en-GB")} ms
              </span>
              <Instant at={at} show="exact" />
            </p>
            {answer ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard.
              <pre tabIndex={0} className={code}>
                {answer}
              </pre>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
