import { Inbox } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { QueueFilter } from "@/lib/contract/console/queue";
import { queueHref } from "./queue-views";

const words: Record<QueueFilter, { title: string; text: string }> = {
  all: {
    title: "No case is waiting",
    text: "A case opens by itself when a subject's signals pass a policy's threshold.",
  },
  mine: {
    title: "You hold no case",
    text: "Claim one, and nobody else decides it while you look. It is let go when you leave it.",
  },
  late: { title: "Nothing is late", text: "Cases whose due time has passed stand here." },
  repeat: {
    title: "Nobody went on after a warning",
    text: "Cases of subjects that hold a delivered warning stand here once new signals came after its grace.",
  },
  awaiting_approval: {
    title: "Nothing waits for a second person",
    text: "Proposals to limit a whole organization, or an identifier that carries much of its traffic, stand here until a lead answers.",
  },
};

export function QueueEmpty({ view }: { view: QueueFilter }) {
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
