import type { AppealSituation } from "@/lib/contract/values";

type SituationWords = {
  label: string;
  description: string;
  /** What the next step asks, and what helps to answer it. */
  question: string;
  hint: string;
};

export const situations: Record<AppealSituation, SituationWords> = {
  authorised_work: {
    label: "It is authorised security work",
    description: "Testing with permission, research, teaching, or defending your own systems.",
    question: "Tell us about the work",
    hint: "Who asked for it, which systems it is about and since when. If there is a contract or a scope, say what it covers.",
  },
  not_me: {
    label: "It was not us",
    description: "A key leaked, or somebody used the account without permission.",
    question: "Tell us what you found out",
    hint: "When you noticed it, how they got in, and what you did: whether the key is replaced, for example.",
  },
  already_fixed: {
    label: "It happened, and it is put right",
    description: "Whoever or whatever sent the requests can no longer do so.",
    question: "Tell us what you did about it",
    hint: "What it was, what you changed and when.",
  },
  mistake: {
    label: "It is a mistake",
    description: "The requests are not what they were taken for.",
    question: "Tell us what the requests were for",
    hint: "What your product does, and what somebody who reads the requests should know about them.",
  },
  other: {
    label: "Something else",
    description: "None of these fits.",
    question: "Tell us what happened",
    hint: "In your own words, from the beginning.",
  },
};
