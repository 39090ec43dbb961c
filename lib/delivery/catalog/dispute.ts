import type { DisputeAnswer } from "@/lib/domain/block/dispute";

/** Every word of the answer to a disputed block, in English. A change of the words makes a new version. */
export const disputeWords = {
  locale: "en",
  version: 1,
  title: {
    false_block: (reference) => `A request of yours was blocked for nothing, ${reference}`,
    stands: (reference) => `The block of a request stands, ${reference}`,
  } satisfies Record<DisputeAnswer, (reference: string) => string>,
  lead: {
    false_block:
      "You disputed the block of a request. A person looked at it: the request should not have been blocked. That counts in the record of the safeguard that stopped it.",
    stands: "You disputed the block of a request. A person looked at it: the request was rightly blocked.",
  } satisfies Record<DisputeAnswer, string>,
  limits: "Only this request was blocked; your access is not limited by it.",
  headings: { reasons: "Our answer", request: "The request", address: "Your dispute" },
  labels: {
    reference: "Reference",
    request: "Request",
    user: "User",
    model: "Model",
    policy: "Rules",
    blocked: "Sent",
    disputed: "Disputed",
  },
  address: "You see your dispute and our answer at this address, once you have signed in:",
  footer: (reference: string) => `When you write to us about this, please name ${reference}.`,
};
