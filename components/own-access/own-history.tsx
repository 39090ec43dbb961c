import { Instant } from "@/components/record/instant";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { OwnAccessView } from "@/lib/contract/portal/trusted-access";

/** What was asked and answered, and the notices as they were sent. */
export function OwnHistory({ view: { messages, notices } }: { view: OwnAccessView }) {
  return (
    <>
      {messages.length > 0 ? (
        <Section title="Questions and answers">
          <ol className="flex flex-col gap-3">
            {messages.map(({ id, author, text, sentAt }) => (
              <li key={id} className="border-line border-l-2 pl-3">
                <p className="text-meta text-muted">
                  {author === "staff" ? "We asked" : "You answered"}, <Instant at={sentAt} />
                </p>
                <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
      {notices.length > 0 ? (
        <Section title="Notices">
          <ul className="flex flex-col gap-2">
            {notices.map(({ id, title, text, at }) => (
              <li key={id}>
                <p>{title}</p>
                <p className="text-meta text-muted">
                  <Instant at={at} />
                </p>
                <Disclosure summary="As it was sent">
                  <pre className="wrap-anywhere whitespace-pre-wrap font-sans">{text}</pre>
                </Disclosure>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
