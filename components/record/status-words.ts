import {
  Ban,
  Check,
  CheckCheck,
  ChevronDown,
  ChevronsUp,
  ChevronUp,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  Equal,
  Focus,
  Hourglass,
  type LucideIcon,
  MessageCircleQuestionMark,
  Minus,
  RotateCcw,
  Scale,
  TriangleAlert,
  Undo2,
  Unplug,
  UserCheck,
} from "lucide-react";
import type { Hue } from "@/components/ui/hue";

export type StatusWord = { word: string; hue: Hue; icon: LucideIcon };

/** The one place where a status gets its word, its hue and its icon. */
const statusWords = {
  case: {
    open: { word: "Open", hue: "neutral", icon: CircleDashed },
    awaiting_approval: { word: "Awaiting approval", hue: "info", icon: UserCheck },
    settling: { word: "Decided", hue: "info", icon: Hourglass },
    closed: { word: "Closed", hue: "neutral", icon: Check },
  },
  /** What a case came to. */
  outcome: {
    dismissed: { word: "Dismissed", hue: "good", icon: CircleSlash },
    warned: { word: "Warned", hue: "warn", icon: TriangleAlert },
    revoked: { word: "Access limited", hue: "danger", icon: Ban },
    overturned: { word: "Overturned", hue: "good", icon: CircleCheck },
    reversed: { word: "Reversed", hue: "good", icon: Undo2 },
    lifted: { word: "Access restored", hue: "good", icon: RotateCcw },
    run_out: { word: "Limit over", hue: "neutral", icon: Check },
  },
  severity: {
    low: { word: "Low", hue: "neutral", icon: ChevronDown },
    medium: { word: "Medium", hue: "neutral", icon: Equal },
    high: { word: "High", hue: "warn", icon: ChevronUp },
    critical: { word: "Critical", hue: "danger", icon: ChevronsUp },
  },
  standing: {
    clear: { word: "Clear", hue: "good", icon: CircleCheck },
    warned: { word: "Warned", hue: "warn", icon: TriangleAlert },
    limited: { word: "Limited", hue: "danger", icon: Ban },
  },
  gateway: {
    current: { word: "Current", hue: "good", icon: CircleCheck },
    behind: { word: "Behind", hue: "info", icon: Hourglass },
    stale: { word: "Stale", hue: "danger", icon: TriangleAlert },
    silent: { word: "Silent", hue: "warn", icon: Unplug },
    gone: { word: "Not counted", hue: "neutral", icon: CircleDashed },
  },
  restriction: {
    pending: { word: "Not yet in effect", hue: "info", icon: Hourglass },
    active: { word: "In effect", hue: "danger", icon: Ban },
    ended: { word: "Ended", hue: "neutral", icon: Check },
  },
  appeal: {
    open: { word: "Open", hue: "neutral", icon: CircleDot },
    waiting_for_customer: { word: "Waiting for customer", hue: "info", icon: MessageCircleQuestionMark },
    granted: { word: "Granted", hue: "good", icon: CircleCheck },
    upheld: { word: "Upheld", hue: "neutral", icon: Scale },
    withdrawn: { word: "Withdrawn", hue: "neutral", icon: Undo2 },
    moot: { word: "Moot", hue: "neutral", icon: Minus },
  },
  /** The same statuses as customers read them. */
  ownAppeal: {
    open: { word: "With us", hue: "info", icon: CircleDot },
    waiting_for_customer: { word: "Waiting for your answer", hue: "warn", icon: MessageCircleQuestionMark },
    granted: { word: "Granted", hue: "good", icon: CircleCheck },
    upheld: { word: "Not granted", hue: "neutral", icon: Scale },
    withdrawn: { word: "Withdrawn", hue: "neutral", icon: Undo2 },
    moot: { word: "No longer needed", hue: "neutral", icon: Minus },
  },
  grant: {
    overturned: { word: "Overturned", hue: "good", icon: CircleCheck },
    restored_early: { word: "Restored early", hue: "good", icon: RotateCcw },
    narrowed: { word: "Narrowed", hue: "good", icon: Focus },
  },
  access: {
    applied: { word: "To verify", hue: "info", icon: CircleDot },
    asked: { word: "Asked the customer", hue: "info", icon: MessageCircleQuestionMark },
    verified: { word: "To confirm", hue: "info", icon: UserCheck },
    granted: { word: "Granted", hue: "good", icon: CircleCheck },
    refused: { word: "Refused", hue: "neutral", icon: CircleSlash },
    withdrawn: { word: "Taken back", hue: "neutral", icon: Undo2 },
  },
  ownAccess: {
    applied: { word: "With us", hue: "info", icon: CircleDot },
    asked: { word: "Waiting for your answer", hue: "warn", icon: MessageCircleQuestionMark },
    verified: { word: "With a second person", hue: "info", icon: UserCheck },
    granted: { word: "Granted", hue: "good", icon: CircleCheck },
    refused: { word: "Not granted", hue: "neutral", icon: Scale },
    withdrawn: { word: "Taken back", hue: "neutral", icon: Undo2 },
  },
  heldAccess: {
    ahead: { word: "Begins later", hue: "info", icon: Hourglass },
    in_force: { word: "In force", hue: "good", icon: CircleCheck },
    ended: { word: "Ended", hue: "neutral", icon: Check },
    withdrawn: { word: "Withdrawn", hue: "warn", icon: Undo2 },
  },
  dispute: {
    open: { word: "To answer", hue: "info", icon: CircleDot },
    false_block: { word: "False block", hue: "warn", icon: CircleAlert },
    stands: { word: "Stands", hue: "neutral", icon: Scale },
  },
  /** The same statuses as customers read them. */
  ownDispute: {
    open: { word: "Disputed, with us", hue: "info", icon: CircleDot },
    false_block: { word: "Our mistake", hue: "good", icon: CircleCheck },
    stands: { word: "The block stands", hue: "neutral", icon: Scale },
  },
  delivery: {
    pending: { word: "Sending", hue: "info", icon: Hourglass },
    delivered: { word: "Delivered", hue: "good", icon: CheckCheck },
    failed: { word: "Failed", hue: "danger", icon: CircleAlert },
    bounced: { word: "Bounced", hue: "danger", icon: Undo2 },
    cancelled: { word: "Cancelled", hue: "neutral", icon: Minus },
  },
  /** What became of a notice of which a delivery was given up. */
  reach: {
    nobody: { word: "Not reached", hue: "danger", icon: CircleAlert },
    otherwise: { word: "By another way", hue: "neutral", icon: CheckCheck },
  },
  endpoint: {
    on: { word: "On", hue: "good", icon: CircleCheck },
    failing: { word: "Failing", hue: "danger", icon: CircleAlert },
    off: { word: "Off", hue: "neutral", icon: CircleSlash },
    gone: { word: "Gone", hue: "warn", icon: Unplug },
  },
} as const satisfies Record<string, Record<string, StatusWord>>;

export type StatusKind = keyof typeof statusWords;
export type StatusOf<Kind extends StatusKind> = Extract<keyof (typeof statusWords)[Kind], string>;

export function statusWord<Kind extends StatusKind>(kind: Kind, status: StatusOf<Kind>): StatusWord {
  return statusWords[kind][status] as StatusWord;
}
