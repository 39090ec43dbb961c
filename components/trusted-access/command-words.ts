import type { AccessCommandKind } from "@/lib/contract/console/trusted-access";

type Words = {
  label: string;
  effect: string /** Over what is written, where something is. */;
  field?: string;
};

/** What each command is called and leads to. */
export const commandWords: Record<AccessCommandKind, Words> = {
  ask: {
    label: "Ask the customer",
    field: "Question",
    effect:
      "The contacts are mailed the question. The application waits for the owner’s answer, and what was verified must be verified again.",
  },
  verify: {
    label: "Verify",
    effect: "Nothing is granted yet: a second person is told, and confirms or refuses exactly this.",
  },
  confirm: {
    label: "Confirm",
    effect:
      "It is granted as it was verified, from now on, or from the end of what it renews. Signals within it open no case, up to its volume; what is critical or comes from threat intelligence does. The contacts are told.",
  },
  refuse: {
    label: "Refuse",
    field: "Reason",
    effect: "Nothing is granted. The contacts read your reason, and can apply again.",
  },
  narrow: {
    label: "Narrow",
    field: "Reason",
    effect:
      "What is granted ends now, and what stands above goes on in its place. What renews it is narrowed with it, or verified anew while it waits. The contacts read your reason. Signals that were kept so far stay kept.",
  },
  withdraw: {
    label: "Withdraw",
    field: "Reason",
    effect:
      "It ends now, and with it what renews it, whether that waits or is granted: signals count again from here on. Nothing is limited by that. The contacts read your reason.",
  },
};

/** What was done, in a word. */
export const doneWords: Record<AccessCommandKind, string> = {
  ask: "Asked",
  verify: "Verified; a second person is told",
  confirm: "Granted",
  refuse: "Refused",
  narrow: "Narrowed",
  withdraw: "Withdrawn",
};
