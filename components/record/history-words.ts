import {
  Ban,
  CircleCheck,
  CircleSlash,
  FileText,
  Hourglass,
  type LucideIcon,
  Mail,
  MailCheck,
  MessageCircle,
  MessageCircleQuestionMark,
  Minus,
  RotateCcw,
  Scale,
  TriangleAlert,
  Undo2,
  UserCheck,
  UserX,
} from "lucide-react";
import type { Hue } from "@/components/ui/hue";
import type { HistoryEntry } from "@/lib/contract/history";

type HistoryWord = { word: string; hue: Hue; icon: LucideIcon };

export const historyWords: Record<HistoryEntry["kind"], HistoryWord> = {
  case_opened: { word: "Case opened", hue: "neutral", icon: FileText },
  dismissed: { word: "Dismissed", hue: "good", icon: CircleSlash },
  warned: { word: "Warned", hue: "warn", icon: TriangleAlert },
  warning_delivered: { word: "Warning delivered", hue: "warn", icon: MailCheck },
  warning_voided: { word: "Warning voided", hue: "good", icon: CircleCheck },
  revocation_proposed: { word: "Limit proposed", hue: "info", icon: Hourglass },
  approved: { word: "Approved", hue: "info", icon: UserCheck },
  returned: { word: "Returned to the reviewer", hue: "neutral", icon: Undo2 },
  refused: { word: "Proposal refused", hue: "neutral", icon: UserX },
  limited: { word: "Access limited", hue: "danger", icon: Ban },
  limit_over: { word: "Limit over", hue: "good", icon: CircleCheck },
  restored: { word: "Access restored", hue: "good", icon: RotateCcw },
  undone: { word: "Decision undone", hue: "neutral", icon: Undo2 },
  reversed: { word: "Decision reversed", hue: "neutral", icon: RotateCcw },
  appeal_filed: { word: "Appeal filed", hue: "info", icon: Scale },
  appeal_question: { word: "Question to the customer", hue: "info", icon: MessageCircleQuestionMark },
  appeal_answer: { word: "Customer answered", hue: "info", icon: MessageCircle },
  appeal_granted: { word: "Appeal granted", hue: "good", icon: CircleCheck },
  appeal_upheld: { word: "Decision upheld", hue: "neutral", icon: Scale },
  appeal_withdrawn: { word: "Appeal withdrawn", hue: "neutral", icon: Undo2 },
  appeal_moot: { word: "Appeal closed as moot", hue: "neutral", icon: Minus },
};

/** Where a customer's history needs other words than ours. */
export const ownHistoryWords: Partial<Record<HistoryEntry["kind"], Pick<HistoryWord, "word" | "icon">>> = {
  warned: { word: "Warning sent", icon: Mail },
  appeal_filed: { word: "You appealed", icon: Scale },
  appeal_question: { word: "We asked you a question", icon: MessageCircleQuestionMark },
  appeal_answer: { word: "You answered", icon: MessageCircle },
  appeal_upheld: { word: "Appeal not granted", icon: Scale },
  appeal_moot: { word: "Appeal no longer needed", icon: Minus },
};
