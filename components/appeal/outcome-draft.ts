import type { AppealDecision, AppealOffer, AppealView, MonitorFault } from "@/lib/contract/console/appeal";
import type { FileView } from "@/lib/contract/files";

/** What an agent chooses between: granting comes in two kinds that are never counted together. */
export type OutcomeChoice = "overturned" | "restored_early" | "narrowed" | "uphold" | "ask";

export type OutcomeDraft = {
  choice: OutcomeChoice | null;
  reasons: string;
  question: string;
  /** To go with the question. */
  files: FileView[];
  /** Of an overturned decision alone. */
  voidWarning: boolean;
  monitorFault: MonitorFault | null;
  monitorNote: string;
  /** Of a narrowed limit alone: those chosen of the known ones, and others, one a line. */
  narrowedTo: string[];
  others: string;
};

export const emptyDraft: OutcomeDraft = {
  ...{ choice: null, reasons: "", question: "", files: [] },
  ...{ voidWarning: false, monitorFault: null, monitorNote: "" },
  ...{ narrowedTo: [], others: "" },
};

type ChoiceWords = {
  command: AppealOffer["command"];
  label: string;
  description: string;
  button: string;
};

export const choiceWords: Record<OutcomeChoice, ChoiceWords> = {
  overturned: {
    command: "grant_appeal",
    label: "Grant: overturned",
    description: "We were wrong.",
    button: "Overturn",
  },
  restored_early: {
    command: "grant_appeal",
    label: "Grant: restored early",
    description: "It was right, and access can come back now.",
    button: "Restore now",
  },
  narrowed: {
    command: "grant_appeal",
    label: "Grant: narrowed",
    description: "The whole organization has access again, and single users are looked at instead.",
    button: "Narrow",
  },
  uphold: {
    command: "uphold_appeal",
    label: "Uphold",
    description: "It was right, and stays.",
    button: "Uphold",
  },
  ask: {
    command: "ask_customer",
    label: "Ask the customer",
    description: "Something is missing to decide.",
    button: "Send the question",
  },
};

/** A warning limits nothing, so there is nothing to restore early, and only a whole organization's limit is narrowed. */
export function choicesFor(view: Pick<AppealView, "restriction" | "narrowable">): OutcomeChoice[] {
  const choices = Object.keys(choiceWords) as OutcomeChoice[];
  return choices.filter((choice) => {
    if (choice === "restored_early") return view.restriction !== null;
    return choice !== "narrowed" || view.narrowable !== null;
  });
}

/** Everybody a limit is narrowed to, once each. Identifiers are opaque: a line is taken as it is. */
export function namedUsers({ narrowedTo, others }: Pick<OutcomeDraft, "narrowedTo" | "others">): string[] {
  const lines = others.split("\n").filter((line) => line.trim() !== "");
  return [...new Set([...narrowedTo, ...lines])];
}

/** The decision that a draft stands for; null while something of it is missing. */
export function decisionOf(draft: OutcomeDraft): AppealDecision | null {
  const { choice, reasons, question } = draft;
  if (choice === "ask")
    return question.trim() ? { kind: "ask_customer", text: question, ...withFiles(draft) } : null;
  if (!choice || !reasons.trim()) return null;
  if (choice === "uphold") return { kind: "uphold_appeal", reasons };
  const grant = { kind: "grant_appeal", outcome: choice, reasons } as const;
  if (choice === "narrowed") {
    const users = namedUsers(draft);
    return users.length > 0 ? { ...grant, narrowedTo: users } : null;
  }
  return choice === "overturned" ? { ...grant, ...whatElseWasWrong(draft) } : grant;
}

const withFiles = ({ files }: OutcomeDraft) =>
  files.length > 0 ? { fileIds: files.map(({ id }) => id) } : {};

function whatElseWasWrong({ voidWarning, monitorFault, monitorNote }: OutcomeDraft) {
  return {
    ...(voidWarning && { voidWarning }),
    ...(monitorFault && { monitorFault }),
    ...(monitorFault && monitorNote.trim() && { monitorNote: monitorNote.trim() }),
  };
}
