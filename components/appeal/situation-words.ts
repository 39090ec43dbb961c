import type { AppealSituation } from "@/lib/contract/values";

/** What the customer says is the matter. */
export const situationWords: Record<AppealSituation, string> = {
  authorised_work: "Authorised work",
  not_me: "It was not them",
  already_fixed: "Already fixed",
  mistake: "A mistake",
  other: "Something else",
};
