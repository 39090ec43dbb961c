import { Disclosure } from "@/components/ui/disclosure";

const code = `import { Webhook } from "standardwebhooks";

// The body as it arrived, not parsed; throws when it is not ours.
const event = new Webhook(process.env.RECOURSE_WEBHOOK_SECRET)
  .verify(body, headers);
// { id: "evt_…", object: "event", created_at, type, data: { id: "C-…" } }`;

/** What a receiving server must do, with code. */
export function Verifying() {
  return (
    <div className="flex flex-col gap-2">
      <p>
        Every post is signed as{" "}
        <a
          href="https://www.standardwebhooks.com"
          target="_blank"
          rel="noopener noreferrer"
          className="rounded-xs text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
        >
          Standard Webhooks
          <span className="sr-only"> (opens in a new tab)</span>
        </a>{" "}
        say, with the endpoint’s secret. Answer 2xx at once, and know a repeat by its <code>webhook-id</code>:
        what is not answered so is posted again, over three days.
      </p>
      <Disclosure summary="In code">
        <pre className="overflow-x-auto rounded-md bg-canvas p-4 font-mono text-[0.8em]">{code}</pre>
      </Disclosure>
    </div>
  );
}
