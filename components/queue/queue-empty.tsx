import { Inbox } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { QueueView } from "@/lib/contract/console/queue";
import { queueHref } from "./queue-views";

const words: Record<QueueView, { title: string; text: string }> = {
  all: {
    title: "No case is waiting",
    text: "A case opens by itself when a subject's signals pass a policy's threshold.",
  },
  mine: {
    title: "You hold no case",
    text: "Claim one, and nobody else decides it while you look. It is let go when you leave it.",
  },
  assigned: { title: "No case is assigned to you", text: "What a lead gives you to decide stands here." },
  late: { title: "Nothing is late", text: "Cases whose due time has passed stand here." },
  repeat: {
    title: "Nobody went on after a warning",
    text: "Cases of subjects that hold a delivered warning stand here once new signals came after its grace.",
  },
  awaiting_approval: {
    title: "Nothing waits for a second person",
    text: "Proposals to limit a whole organization, or an identifier that carries much of its traffic, stand here until a lead answers.",
  },
  awaiting_my_approval: {
    title: "Nothing waits for your approval",
    text: "What others propose stands here until a lead other than them answers.",
  },
  question: {
    title: "No question waits",
    text: "Cases on which somebody asked the leads stand here until one of them answers.",
  },
  snoozed: { title: "No case sleeps", text: "Snoozed cases stand here until they wake." },
};

export function QueueEmpty({ view }: { view: QueueView }) {
  return (
    <EmptyState
      icon={Inbox}
      title={words[view].title}
      action={view === "all" ? null : <Link href={queueHref("all")}>See all open cases</Link>}
    >
      {words[view].text}
    </EmptyState>
  );
}
