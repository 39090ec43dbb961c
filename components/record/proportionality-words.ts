import type { Gravity, Intent } from "@/lib/contract/console/case-decision";

type Answer = { short: string; words: string };

export const gravityAnswers: Record<Gravity, Answer> = {
  low: { short: "Low", words: "Little harm would have come of it." },
  moderate: { short: "Moderate", words: "Harm to some, and it can be mended." },
  serious: { short: "Serious", words: "Grave harm, or to many." },
};

export const intentAnswers: Record<Intent, Answer> = {
  unlikely: { short: "Unlikely", words: "Harm was probably not intended." },
  unknown: { short: "Not known", words: "Nothing says whether harm was intended." },
  likely: { short: "Likely", words: "Harm was probably intended." },
};
