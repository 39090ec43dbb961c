import type { Offer } from "@/lib/contract/console/case";

type OfferWords = { label: string; button: string; danger?: boolean };

const words: Record<Offer["command"], OfferWords> = {
  dismiss: { label: "Dismiss", button: "Dismiss" },
  warn: { label: "Warn", button: "Warn" },
  revoke: { label: "Revoke", button: "Revoke", danger: true },
  approve: { label: "Approve", button: "Approve", danger: true },
  return: { label: "Return", button: "Return" },
  refuse: { label: "Refuse", button: "Refuse" },
  undo: { label: "Undo", button: "Undo" },
  assign: { label: "Assign", button: "Assign" },
  snooze: { label: "Snooze", button: "Snooze" },
  wake: { label: "Wake", button: "Wake" },
  escalate: { label: "Ask a lead", button: "Ask" },
  answer_question: { label: "Answer", button: "Answer" },
  take_over: { label: "Take over", button: "Take over" },
  reverse: { label: "Reverse", button: "Reverse" },
  restore: { label: "Restore access", button: "Restore access" },
};

export function offerWords(offer: Offer): OfferWords {
  if (offer.command === "revoke" && offer.needsApproval) {
    return { label: "Propose to revoke", button: "Propose to revoke", danger: true };
  }
  return words[offer.command];
}
