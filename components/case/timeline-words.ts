import {
  Activity,
  ArrowRightLeft,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageCircleQuestionMark,
  UserCheck,
} from "lucide-react";
import { historyWords } from "@/components/record/history-words";
import type { Hue } from "@/components/ui/hue";
import type { TimelineEntry } from "@/lib/contract/console/case-timeline";

type Words = { word: string; hue: Hue; icon: LucideIcon };

export const timelineWords: Record<TimelineEntry["kind"], Words> = {
  ...historyWords,
  signals: { word: "Signals", hue: "neutral", icon: Activity },
  notice: { word: "Notice", hue: "neutral", icon: Mail },
  asked: { word: "Question to the leads", hue: "info", icon: MessageCircleQuestionMark },
  answered: { word: "Answer", hue: "info", icon: MessageCircle },
  taken_over: { word: "Claim taken over", hue: "neutral", icon: ArrowRightLeft },
  assigned: { word: "Assigned", hue: "neutral", icon: UserCheck },
};

const deliveryWords = {
  pending: "not delivered yet",
  delivered: "delivered",
  failed: "not deliverable",
  cancelled: "cancelled",
  bounced: "bounced",
} as const;

const number = (count: number) => count.toLocaleString("en-GB");

const counted = (count: number) => `${number(count)} ${count === 1 ? "signal" : "signals"}`;

/** What is said below a line: a session in figures, a notice with what became of it, or what somebody wrote. */
export function timelineDetail({ detail, session, notice, signalCount }: TimelineEntry): string | null {
  if (session) {
    const { monitor, count, highestScore, models } = session;
    return `${counted(count)} by ${monitor}, of a score up to ${highestScore.toFixed(2)}, with ${models.join(", ")}`;
  }
  if (notice) {
    const told = notice.deliveries.map(
      ({ channel, status, count }) =>
        `${count === 1 ? channel : `${channel} to ${number(count)}`} ${deliveryWords[status]}`,
    );
    return [`“${notice.title}”`, ...told, ...(notice.acknowledgedAt ? ["acknowledged"] : [])].join("; ");
  }
  return signalCount === null ? detail : [detail, counted(signalCount)].filter(Boolean).join(", ");
}
