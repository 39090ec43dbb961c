import type { AccessForm, CoveredPolicy, OwnAccessView } from "@/lib/contract/portal/trusted-access";

/** What somebody types who applies. */
export type ApplyDraft = {
  policy: string;
  whom: "organization" | "user";
  safetyIdentifier: string;
  who: string;
  work: string;
  scope: string;
  models: string[];
  evidence: string;
  links: string;
};

/** Begins with what was written before, where it is a renewal; else with all that the first policy covers. */
export function emptyDraft(policies: readonly CoveredPolicy[], before: OwnAccessView | null): ApplyDraft {
  const [first] = policies;
  return {
    policy: before?.policy.key ?? first?.key ?? "",
    whom: before?.safetyIdentifier === null ? "organization" : "user",
    safetyIdentifier: before?.safetyIdentifier ?? "",
    who: before?.who ?? "",
    work: before?.work ?? "",
    scope: before?.scope ?? "",
    models: before?.models ?? first?.coveredModels ?? [],
    evidence: before?.evidence ?? "",
    links: before?.links.join("\n") ?? "",
  };
}

const linksIn = (text: string): string[] => text.split(/\s+/).filter((link) => link !== "");

const isLink = (text: string): boolean => /^https?:\/\/\S+\.\S+/.test(text);

export type ApplyProblems = Partial<Record<keyof ApplyDraft, string>>;

/** What is missing or wrong, by its field. */
export function problemsOf(draft: ApplyDraft): ApplyProblems {
  const wrong = linksIn(draft.links).find((link) => !isLink(link));
  const problems: [keyof ApplyDraft, boolean, string][] = [
    [
      "safetyIdentifier",
      draft.whom === "user" && draft.safetyIdentifier === "",
      "Name the user by the identifier you send.",
    ],
    ["who", !draft.who.trim(), "Say who does the work."],
    ["work", !draft.work.trim(), "Say what the work is."],
    ["scope", !draft.scope.trim(), "Say what it should cover."],
    ["models", draft.models.length === 0, "Choose a model or more."],
    ["links", wrong !== undefined, `“${wrong}” is no web address. Begin it with https://`],
  ];
  return Object.fromEntries(problems.filter(([, is]) => is).map(([field, , message]) => [field, message]));
}

/** The application as it is sent, without its command id; null while something is missing or wrong. */
export function formOf(draft: ApplyDraft, renews: string | null): Omit<AccessForm, "commandId"> | null {
  if (Object.keys(problemsOf(draft)).length > 0) return null;
  const { policy, whom, who, work, scope, models, evidence } = draft;
  return {
    policy,
    safetyIdentifier: whom === "user" ? draft.safetyIdentifier : null,
    who: who.trim(),
    work: work.trim(),
    scope: scope.trim(),
    models,
    evidence: evidence.trim(),
    links: linksIn(draft.links),
    renews,
  };
}
