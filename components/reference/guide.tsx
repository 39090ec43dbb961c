import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { Code, Term } from "./code";
import { CHECK, EVENT, REFUSED, REPORT, TEN_LINES } from "./guide-code";

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Section
      title={
        <span id={id} className="scroll-mt-4 text-title">
          {title}
        </span>
      }
    >
      <div className="flex flex-col gap-3">{children}</div>
    </Section>
  );
}

const PARTS = [
  ["gateway", "Ten lines for a gateway"],
  ["signals", "Signals and traffic"],
  ["webhooks", "Webhooks"],
  ["errors", "Errors and limits"],
  ["live", "Going live"],
] as const;
const titleOf = Object.fromEntries(PARTS) as Record<(typeof PARTS)[number][0], string>;

/** How to put Recourse behind a gateway and before a customer's programs. */
export function Guide() {
  return (
    <div className="flex flex-col gap-10">
      <header className="flex flex-col gap-3">
        <h1 className="font-semibold text-display">Integrating Recourse</h1>
        <p>
          A gateway sends signals and enforces what people decided; a customer's programs read their standing
          and appeal. Every call is in the <Link href={paths.docsApi}>API reference</Link>.
        </p>
        <nav aria-label="Contents">
          <ul>
            {PARTS.map(([id, title]) => (
              <li key={id}>
                <Link href={`#${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Part id="gateway" title={titleOf.gateway}>
        <p>
          <Term>@recourse/enforcer</Term> keeps what is limited in the gateway's own memory and is in step
          with Recourse within a second. It is in the folder <Term>sdk</Term> of Recourse: pack it there with{" "}
          <Term>npm pack</Term>, and install the file. A check asks nobody. While Recourse is down, the last
          state holds, each limit ends in time, and whoever is not listed is never refused.
        </p>
        <Code value={TEN_LINES} />
        <p>
          The client gets status 400, since clients repeat what failed with 429 or 5xx, and an error it can
          parse:
        </p>
        <Code value={REFUSED} />
        <p>Other languages ask for each request, and pass the error of a denial on:</p>
        <Code value={CHECK} />
      </Part>
      <Part id="signals" title={titleOf.signals}>
        <p>
          Report what your monitors find, and count what passes: whether a limit can be kept to single users
          is judged by your traffic. Both are sent in the background. <Term>POST /v1/signals</Term> takes up
          to 1,000 at once; a signal counts once by its <Term>id</Term>, and what is wrong with one does not
          cost the others.
        </p>
        <Code value={REPORT} />
        <p>
          Register organizations with <Term>{"PUT /v1/organizations/{external_id}"}</Term> before their first
          signal. Of an organization with zero data retention no content is stored: it is discarded on
          arrival.
        </p>
      </Part>
      <Part id="webhooks" title={titleOf.webhooks}>
        <p>
          Customers add endpoints in the portal under <em>Webhooks</em>. Each notice is posted as an event
          that says which case, application or disputed block it is about, signed as Standard Webhooks:
        </p>
        <Code value={EVENT} />
        <p>
          Answer 2xx within ten seconds. Anything else is posted again over three days under the same{" "}
          <Term>webhook-id</Term>; 410 switches the endpoint off.
        </p>
      </Part>
      <Part id="errors" title={titleOf.errors}>
        <p>
          Every failure is <Term>{'{"error": {"message", "type", "param", "code"}}'}</Term>: act on{" "}
          <Term>code</Term>, show <Term>message</Term>. Every answer carries <Term>x-request-id</Term>, yours
          where you sent one.
        </p>
        <ul className="list-disc pl-5">
          <li>
            <Term>429 rate_limited</Term>: wait as <Term>retry-after</Term> says. What a key has left of its
            minute is in <Term>x-ratelimit-remaining-requests</Term> of every answer.
          </li>
          <li>
            <Term>409 key_in_use</Term>: the first request with this <Term>Idempotency-Key</Term> is being
            carried out. Try again. <Term>422 key_reused</Term>: the key was used for another request.
          </li>
          <li>
            <Term>401 unauthenticated</Term>: the key is unknown, revoked or expired. A running stream ends
            within seconds of its key.
          </li>
          <li>
            <Term>500 internal</Term>: quote <Term>request_id</Term> when you report it.
          </li>
        </ul>
        <p>
          Lists are pages, newest first: send <Term>last_id</Term> as <Term>after</Term> while{" "}
          <Term>has_more</Term>.
        </p>
      </Part>
      <Part id="live" title={titleOf.live}>
        <ol className="list-decimal pl-5">
          <li>
            Make a key for each gateway: <Term>npm run admin -- create-key operator --label Gateway</Term>.
            Replace it with <Term>npm run admin -- rotate-key</Term>; the old one goes on for up to 168 hours.
          </li>
          <li>Give each gateway process a name of its own, and a file for its state.</li>
          <li>Send signals of one monitor first, and look at their cases in the queue.</li>
          <li>
            Warn a test user in the console, go on a day later, and limit them: their next request fails with{" "}
            <Term>cyber_policy</Term>. Grant the appeal: the one after goes through. In the demo somebody is
            limited already.
          </li>
          <li>Stop Recourse for a minute: the gateway goes on, and says that it is stale.</li>
          <li>
            Watch your gateways in the console under <em>Gateways</em>, as a lead, administrator or auditor,
            and <Term>/metrics</Term>.
          </li>
        </ol>
      </Part>
    </div>
  );
}
