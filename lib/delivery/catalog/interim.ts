import { modelsInWords } from "@/lib/domain/notice/model-words";

/** What an interim limit is told with, which is nobody's decision. */
export const interimWords = {
  title: (organization: string, reference: string, until: string) =>
    `Access of ${organization} is limited while we review, until ${until} at most, case ${reference}`,
  liftedTitle: (reference: string) => `An interim limit is lifted, case ${reference}`,
  lead: (who: string, names: readonly string[], until: string) => [
    `Access to ${modelsInWords(names)} is limited for ${who} while a person reviews a case about your requests, until ${until} at most.`,
    "No decision has been taken yet. Requests to these models are refused meanwhile. The limit ends by itself at that time, and sooner if the person who reviews the case finds that none is needed. You need not do anything for that.",
  ],
  lifted: (who: string, names: readonly string[], since: string) => [
    `The interim limit on access to ${modelsInWords(names)} for ${who} is lifted, as of ${since}. A person has looked at the case. If anything follows, you get a notice of its own about it.`,
  ],
  reason:
    "Several of these requests were flagged as especially serious. Nobody has judged yet whether they were: that is what the review is for.",
  /** Instead of how a decision was taken. */
  decided:
    "The interim limit began automatically, without a person. It is no decision: that is for a person to take.",
  review: {
    by: (due: string) => `A person reviews the case and is to have decided it by ${due}.`,
    heard: (reference: string) =>
      `There is no decision yet that you could appeal. To be heard before there is one, write to us and name ${reference}.`,
    after:
      "If we decide to limit access after all, you are told why, and you can appeal it: then a person who did not take that decision looks at it.",
  },
};
