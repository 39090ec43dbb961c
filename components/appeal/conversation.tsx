import { FileList } from "@/components/record/file-list";
import { History } from "@/components/record/history";
import { Instant } from "@/components/record/instant";
import { TrustedAccess } from "@/components/record/trusted-access";
import { Section } from "@/components/ui/section";
import type { AppealView } from "@/lib/contract/console/appeal";
import { paths } from "@/lib/paths";
import { AskedAndAnswered } from "./asked-and-answered";
import { Message } from "./message";
import { NamedRequests } from "./named-requests";
import { Notes } from "./notes";
import { SinceDecision } from "./since-decision";
import { situationWords } from "./situation-words";

const channels = { link: "by the signed link", portal: "in the portal", api: "by API" } as const;

/** The middle column: what the customer says, and what was asked and answered since. */
export function Conversation({ view }: { view: AppealView }) {
  return (
    <div className="flex flex-col gap-7">
      <Section
        title="The appeal, as the customer reads it"
        aside={
          <>
            {situationWords[view.situation]}, filed {channels[view.channel]}
          </>
        }
      >
        <ol className="flex flex-col gap-4">
          <Message author="Customer" at={view.filedAt} text={view.text}>
            <AskedAndAnswered answers={view.answers} />
            <FileList files={view.files} hrefOf={paths.file} />
          </Message>
          {view.messages.map((message) => (
            <Message
              key={message.id}
              author={message.author === "customer" ? "Customer" : (message.name ?? "Support")}
              ours={message.author === "staff"}
              at={message.sentAt}
              text={message.text}
            >
              <FileList files={message.files} hrefOf={paths.file} />
            </Message>
          ))}
          {view.reasons && view.decidedAt ? (
            <Message
              author={view.decidedBy?.name ?? "Support"}
              ours
              at={view.decidedAt}
              text={view.reasons}
            />
          ) : null}
        </ol>
        {view.status === "waiting_for_customer" ? (
          <p className="mt-3 text-muted">
            The question was sent. The customer has not answered yet.{" "}
            {view.remindAt ? (
              <>
                They are reminded <Instant at={view.remindAt} />.{" "}
              </>
            ) : null}
            {view.returnsAt ? (
              <>
                The appeal is open again <Instant at={view.returnsAt} />.
              </>
            ) : null}
          </p>
        ) : null}
        {view.readAt ? (
          <p className="mt-3 text-meta text-muted">
            First read by a person <Instant at={view.readAt} />.
          </p>
        ) : null}
      </Section>
      <Notes view={view} />
      <NamedRequests requestIds={view.requestIds} signals={view.signals} />
      <SinceDecision view={view} />
      <TrustedAccess access={view.trustedAccess} hrefOf={paths.accessApplication} />
      <Section title="History" aside="of this subject under this policy, newest first">
        <History entries={view.history.toReversed()} hrefOf={paths.record} />
      </Section>
    </div>
  );
}
