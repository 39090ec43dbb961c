import { fillText, leftIn } from "@/lib/domain/policy/template";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { Facts } from "@/lib/domain/state";

/** Words to begin a message to a customer with; what stands in square brackets a person writes. */
export type MessageTemplate = {
  id: string;
  title: string;
  for: "ask" | "grant" | "narrow" | "uphold";
  text: string;
};

const TEMPLATES: readonly MessageTemplate[] = [
  {
    id: "permission",
    title: "Whose systems",
    for: "ask",
    text: "Thank you for writing. To decide, we need to know whose systems the requests were about, and who permitted the work. A contract, a scope or a contact at [whose systems they are] is enough.",
  },
  {
    id: "key",
    title: "What became of the key",
    for: "ask",
    text: "Thank you for writing. You say that {{subject}} did not send these requests. When did you notice, which key was used, and has it been revoked since? [What else must be known.]",
  },
  {
    id: "repair",
    title: "What was changed",
    for: "ask",
    text: "Thank you for writing. What did you change so that this does not happen again, and since when does it hold?",
  },
  {
    id: "wrong",
    title: "We were wrong",
    for: "grant",
    text: "You are right. The requests were [what they were], and our policy permits that. We are sorry for the time this cost you.",
  },
  {
    id: "put-right",
    title: "Put right meanwhile",
    for: "grant",
    text: "Our policy was not kept when we decided. You have shown that [what was put right], so that access comes back before its time.",
  },
  {
    id: "narrowed",
    title: "Single users instead",
    for: "narrow",
    text: "Thank you for telling us which of your users sent these requests. We limited all of you because [why they could not be told apart]; that is no longer needed. Please keep sending a safety identifier with every request.",
  },
  {
    id: "no-permission",
    title: "No permission shown",
    for: "uphold",
    text: "We read your appeal and looked at the requests again. They asked for [what was asked for], and nothing shows that the systems concerned are yours or that their owner permitted it.",
  },
];

/** The templates as they read for this appeal. */
export function messageTemplates(facts: Facts): MessageTemplate[] {
  return TEMPLATES.map((template) => ({ ...template, text: fillText(template.text, facts) }));
}

/** What a template left for a person to write, and nobody wrote. */
export function missingInWords(text: string, facts: Facts): MissingFact[] {
  const left = leftIn(text, facts);
  return left.length > 0 ? [missingFact("placeholder_left", `Replace ${left.join(" and ")}.`)] : [];
}
