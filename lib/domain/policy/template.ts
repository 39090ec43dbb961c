import { localInstant } from "@/lib/domain/notice/local-instant";
import { modelsInWords } from "@/lib/domain/notice/model-words";
import type { Facts } from "@/lib/domain/state";
import type { Template } from "./policy";

/** Several in a sentence; null for none, which leaves the variable to a person. */
const listed = (names: readonly string[]) => modelsInWords(names) || null;

/** What a template may name, and what each stands for. */
const VARIABLES = {
  count: ({ activity }) => activity && String(activity.count),
  from: ({ activity, organization }) => activity && localInstant(activity.from, organization.timezone),
  to: ({ activity, organization }) => activity && localInstant(activity.to, organization.timezone),
  models: ({ activity }) => activity && listed(activity.models),
  requests: ({ activity }) => activity && listed(activity.requestIds),
  subject: ({ subject: { safetyIdentifier } }) =>
    safetyIdentifier === null ? "your organization" : `the user ${safetyIdentifier}`,
} satisfies Record<string, (facts: Facts) => string | null>;

export type TemplateVariable = keyof typeof VARIABLES;

/** The names that stand between double braces in a template. */
export const TEMPLATE_VARIABLES = Object.keys(VARIABLES) as TemplateVariable[];

// Neither pattern can match the same characters in two ways: a text that almost fits takes no longer than any other.
const VARIABLE = /\{\{([^{}]*)\}\}/g;
const BRACKETS = /\[\p{L}[^[\]\n]*\]/gu;
/** Several words in square brackets: `argv[1]` and `[INFO]` of a log are none. */
const isPlaceholder = (written: string) => /\s/.test(written);

const isVariable = (name: string): name is TemplateVariable => Object.hasOwn(VARIABLES, name);

/** The text with its variables filled; what is not known stays as it was. Pure. */
export function fillText(text: string, facts: Facts): string {
  return text.replace(VARIABLE, (written, inside: string) => {
    const name = inside.trim();
    return isVariable(name) ? (VARIABLES[name](facts) ?? written) : written;
  });
}

/** The policy's templates as they read for this case. */
export function filledTemplates(facts: Facts): Template[] {
  return facts.policy.templates.map((template) => ({ ...template, text: fillText(template.text, facts) }));
}

/** What stands in a text for something else: variables and placeholders, each once. */
function placeholdersIn(text: string): string[] {
  const written = (pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found);
  return [...new Set([...written(VARIABLE), ...written(BRACKETS).filter(isPlaceholder)])];
}

/**
 * Identifiers and names that only look like a placeholder, longest first. One that a template has for its own
 * placeholder counts as that.
 */
export function lookalikes({ subject, activity, policy }: Facts): string[] {
  const named = [
    subject.safetyIdentifier ?? "",
    ...(activity?.models ?? []),
    ...(activity?.requestIds ?? []),
  ];
  return named
    .filter((name) => placeholdersIn(name).length > 0)
    .filter((name) => policy.templates.every(({ text }) => !text.includes(name)))
    .sort((one, other) => other.length - one.length);
}

/** What of a text a person still has to write. */
export function leftIn(text: string, facts: Facts): string[] {
  return placeholdersIn(lookalikes(facts).reduce((rest, name) => rest.replaceAll(name, "·"), text));
}

/** The text with each variable written as `write` says. */
export function fillWith(text: string, write: (name: string) => string): string {
  return text.replace(VARIABLE, (_, inside: string) => write(inside.trim()));
}

/** The names of the variables in a text. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([, inside = ""]) => inside.trim());
}

/** The variables of a text that nothing fills, as they are written. */
export function unknownVariables(text: string, known: readonly string[] = TEMPLATE_VARIABLES): string[] {
  return variablesIn(text)
    .filter((name) => !known.includes(name))
    .map((name) => `{{${name}}}`);
}
