import type { UploadedFile } from "@/lib/domain/appeal/appeal-file";
import type { Judgement } from "@/lib/domain/case/proportionality";
import type {
  AppealAnswer,
  AppealChannel,
  AppealOutcome,
  AppealSituation,
  DismissalReason,
  MonitorFault,
} from "./records";

/** What a decision against a customer carries. */
type Reasoned = { clause: string; facts: string; rationale: string; proportionality?: Judgement };

/** What a person or a job asks of a standing. */
export type Command =
  | { kind: "dismiss"; reason: DismissalReason; rationale: string }
  | ({ kind: "warn" } & Reasoned)
  | ({ kind: "revoke"; overrideReason?: string } & Reasoned)
  | { kind: "approve"; decisionId: string }
  | { kind: "return"; decisionId: string; reason: string }
  | { kind: "refuse"; decisionId: string; reason: string }
  /** The claim comes back to this browser tab. */
  | { kind: "undo"; decisionId: string; tab?: string }
  | { kind: "reverse"; decisionId: string; reason: string }
  /** The decision stands; `reasons` are read by the customer. */
  | { kind: "restore"; decisionId: string; reasons: string }
  /** Null takes it from whoever it is assigned to. */
  | { kind: "assign"; personId: string | null; note?: string }
  | { kind: "snooze"; until?: Date; untilSignal?: boolean }
  | { kind: "wake" }
  | { kind: "escalate"; question: string }
  | { kind: "answer_question"; remarkId: string; text: string }
  | { kind: "take_over"; reason: string; tab: string }
  /** Limits the whole organization while this case is reviewed, where its policy says so. */
  | { kind: "limit_meanwhile"; caseId: string }
  | { kind: "confirm_delivery"; decisionId: string; deliveredAt: Date }
  | { kind: "take_back_delivery"; decisionId: string }
  | {
      kind: "file_appeal";
      decisionId: string;
      situation: AppealSituation;
      text: string;
      requestIds: string[];
      answers?: AppealAnswer[];
      files?: UploadedFile[];
      channel: AppealChannel;
    }
  | { kind: "note_on_appeal"; appealId: string; text: string }
  /** Null takes it from whoever it is assigned to. */
  | { kind: "assign_appeal"; appealId: string; personId: string | null; note?: string }
  | { kind: "take_over_appeal"; appealId: string; reason: string; tab: string }
  | { kind: "ask_customer"; appealId: string; text: string; files?: UploadedFile[] }
  | { kind: "remind_customer"; appealId: string }
  | { kind: "resume_appeal"; appealId: string }
  | { kind: "forget_appeal"; appealId: string; what: "text" | "messages" }
  | { kind: "answer"; appealId: string; text: string; files?: UploadedFile[] }
  | {
      kind: "grant_appeal";
      appealId: string;
      outcome: AppealOutcome;
      reasons: string;
      /** The warning that the limit rests on was wrong as well. */
      voidWarning?: boolean;
      monitorFault?: MonitorFault;
      monitorNote?: string;
      /** Narrowed: the identifiers to look at instead. */
      narrowedTo?: readonly string[];
    }
  | { kind: "uphold_appeal"; appealId: string; reasons: string }
  | { kind: "withdraw_appeal"; appealId: string };

export type CommandKind = Command["kind"];
/** The command of one kind. */
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
