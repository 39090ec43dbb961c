import {
  Clock,
  type LucideIcon,
  MailWarning,
  MailX,
  MessageCircleQuestionMark,
  MessageCircleReply,
  RadioTower,
  RotateCcw,
  Scale,
  ScrollText,
  ShieldCheck,
  ShieldQuestionMark,
  UserCheck,
  UserPen,
  UserPlus,
  X,
} from "lucide-react";
import type { Hue } from "@/components/ui/hue";
import type { NotificationKind } from "@/lib/contract/console/notification";

/** How each kind looks in the list; its words come with it. */
export const notificationFaces: Record<NotificationKind, { icon: LucideIcon; hue: Hue }> = {
  approval_waiting: { icon: UserCheck, hue: "info" },
  proposal_approved: { icon: UserCheck, hue: "good" },
  proposal_returned: { icon: RotateCcw, hue: "info" },
  proposal_refused: { icon: X, hue: "neutral" },
  question_asked: { icon: MessageCircleQuestionMark, hue: "info" },
  question_answered: { icon: MessageCircleReply, hue: "info" },
  claim_taken_over: { icon: UserPen, hue: "warn" },
  case_assigned: { icon: UserPlus, hue: "neutral" },
  case_due_soon: { icon: Clock, hue: "warn" },
  delivery_dead: { icon: MailX, hue: "danger" },
  policy_waiting: { icon: ScrollText, hue: "info" },
  appeal_urgent: { icon: Scale, hue: "warn" },
  appeal_late: { icon: Clock, hue: "danger" },
  appeal_assigned: { icon: UserPlus, hue: "neutral" },
  appeal_taken_over: { icon: UserPen, hue: "warn" },
  appeal_answered: { icon: MessageCircleReply, hue: "info" },
  access_waiting: { icon: ShieldQuestionMark, hue: "info" },
  access_to_confirm: { icon: ShieldCheck, hue: "info" },
  lift_unapplied: { icon: RadioTower, hue: "danger" },
  ground_lost: { icon: MailWarning, hue: "danger" },
};
