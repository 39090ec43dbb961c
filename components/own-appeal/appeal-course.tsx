import { Eye, MessageCircle, MessageCircleQuestionMark, Send } from "lucide-react";
import { FileList } from "@/components/record/file-list";
import { statusWord } from "@/components/record/status-words";
import { Timeline, type TimelineItem } from "@/components/record/timeline";
import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { fileHref, type Way } from "./way";

/** What happened so far, as it happened. */
export function AppealCourse({ way, appeal }: { way: Way; appeal: CustomerAppeal }) {
  const { filedAt, readAt, decidedAt, messages, status } = appeal;
  // It stands above already, with the field to answer it.
  const open =
    status === "waiting_for_customer" ? messages.findLast(({ author }) => author === "staff") : null;
  const items: TimelineItem[] = [
    { id: "filed", at: filedAt, icon: Send, hue: "info", title: "You appealed" },
    ...(readAt ? [{ id: "read", at: readAt, icon: Eye, title: "A person opened your appeal" } as const] : []),
    ...messages.map(({ id, author, text, files, sentAt }) => ({
      id,
      at: sentAt,
      icon: author === "staff" ? MessageCircleQuestionMark : MessageCircle,
      hue: "info" as const,
      title: author === "staff" ? "We asked you" : "You wrote",
      detail:
        id === open?.id ? null : (
          <>
            <p className="whitespace-pre-wrap">{text}</p>
            <FileList files={files} hrefOf={fileHref(way)} />
          </>
        ),
    })),
    ...(decidedAt ? [{ ...decided(status), id: "decided", at: decidedAt }] : []),
  ];
  const inOrder = items.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return <Timeline label="What happened so far" items={inOrder} />;
}

function decided(status: CustomerAppeal["status"]) {
  const { word, hue, icon } = statusWord("ownAppeal", status);
  return { icon, hue, title: word };
}
