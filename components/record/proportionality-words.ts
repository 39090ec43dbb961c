import type { Gravity, Intent } from "@/lib/contract/console/case-decision";

export const gravityWords: Record<Gravity, string> = {
  low: "Low: little harm would have come of it",
  moderate: "Moderate: harm to some, and it can be mended",
  serious: "Serious: grave harm, or to many",
};

export const intentWords: Record<Intent, string> = {
  unlikely: "Harm was probably not intended",
  unknown: "Not known",
  likely: "Harm was probably intended",
};
