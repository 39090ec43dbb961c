import type {
  AccessCommandKind,
  AccessView,
  StaffAccessCommand,
} from "@/lib/contract/console/trusted-access";

/** What somebody types before they do something with an application; numbers and days as they are typed. */
export type CommandDraft = {
  kind: AccessCommandKind | null;
  text: string;
  method: string;
  reference: string;
  scope: string;
  models: string;
  ceiling: string;
  until: string;
};

const day = (instant: Date) => instant.toISOString().slice(0, 10);

/** The latest end that can be chosen for what is written: of what is granted, or what the policy allows. */
const latestOf = (view: AccessView, kind: AccessCommandKind): Date =>
  kind === "narrow" && view.grants[0] ? view.grants[0].endsAt : view.latestEnd;

/** Begins with what was asked for, or with what is granted. */
export function emptyDraft({ models, scope, grants: [grant], latestEnd }: AccessView): CommandDraft {
  return {
    ...{ kind: null, text: "", method: "", reference: "" },
    scope: grant?.scope ?? scope,
    models: (grant?.models ?? models).join("\n"),
    ceiling: grant ? String(grant.volumeCeiling) : "",
    until: day(grant?.endsAt ?? latestEnd),
  };
}

/** Models as people write them: one per line, or apart by commas or spaces. */
const modelsIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,;]+/).filter((name) => name !== "")),
];

/** The end of a day by UTC, or the latest end there may be where that is earlier; null for no day. */
function endIn(text: string, latest: Date): Date | null {
  const end = Date.parse(`${text}T23:59:59Z`);
  return Number.isNaN(end) ? null : new Date(day(latest) === text ? latest : end);
}

export type DraftProblems = Partial<Record<keyof CommandDraft, string>>;

/** What is missing or wrong in what was typed, by its field. */
export function problemsOf(view: AccessView, draft: CommandDraft): DraftProblems {
  const { kind } = draft;
  const isGiven = kind === "verify" || kind === "narrow";
  const problems: [keyof CommandDraft, boolean, string][] = [
    [
      "text",
      kind !== "verify" && kind !== "confirm" && !draft.text.trim(),
      "Write it, in words the customer reads.",
    ],
    ["method", kind === "verify" && !draft.method.trim(), "Say how you know who they are."],
    ["reference", kind === "verify" && !draft.reference.trim(), "Name the letter, ticket or record."],
    ["scope", isGiven && !draft.scope.trim(), "Say what work it covers."],
    ["models", isGiven && modelsIn(draft.models).length === 0, "Name a model."],
    ["ceiling", isGiven && !/^\d{1,7}$/.test(draft.ceiling.trim()), "Give a whole number, 0 or more."],
    ["until", isGiven && endIn(draft.until, latestOf(view, kind)) === null, "Choose a day."],
  ];
  return Object.fromEntries(problems.filter(([, is]) => is).map(([field, , message]) => [field, message]));
}

/** The command as it is sent; null while something is missing. */
export function commandOf(view: AccessView, draft: CommandDraft): StaffAccessCommand | null {
  const { kind } = draft;
  if (!kind || Object.keys(problemsOf(view, draft)).length > 0) return null;
  const text = draft.text.trim();
  const grantId = view.grants[0]?.id ?? "";
  const terms = {
    models: modelsIn(draft.models),
    scope: draft.scope.trim(),
    volumeCeiling: Number(draft.ceiling),
    endsAt: endIn(draft.until, latestOf(view, kind)) ?? view.latestEnd,
  };
  switch (kind) {
    case "ask":
      return { kind, text };
    case "verify":
      return { kind, method: draft.method.trim(), reference: draft.reference.trim(), terms };
    case "confirm":
      return { kind };
    case "refuse":
      return { kind, reason: text };
    case "narrow":
      return { kind, grantId, terms, reason: text };
    case "withdraw":
      return { kind, grantId, reason: text };
  }
}
