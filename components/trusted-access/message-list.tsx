import { Instant } from "@/components/record/instant";
import type { AccessView } from "@/lib/contract/console/trusted-access";

/** What was asked, and what was answered. */
export function MessageList({ messages }: { messages: AccessView["messages"] }) {
  return (
    <ol className="flex flex-col gap-3">
      {messages.map(({ id, author, by, text, sentAt }) => (
        <li key={id} className="border-line border-l-2 pl-3">
          <p className="text-meta text-muted">
            {author === "staff" ? `${by.name} asked` : `${by.name} of the customer answered`},{" "}
            <Instant at={sentAt} />
          </p>
          <p className="whitespace-pre-wrap">{text}</p>
        </li>
      ))}
    </ol>
  );
}
