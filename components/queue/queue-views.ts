import { builtInViews } from "@/lib/contract/console/built-in-views";
import type { QueueView } from "@/lib/contract/console/queue";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";

export type BuiltInView = {
  view: QueueView;
  label: string;
  filter: QueueFilter;
  /** What it says while it holds nothing, and what fills it. */
  empty: { title: string; text: string };
  /** Shown to those who answer proposals and questions alone. */
  forLeads?: boolean;
};

const views: readonly Omit<BuiltInView, "filter">[] = [
  {
    view: "all",
    label: "All open",
    empty: {
      title: "No case is waiting",
      text: "A case opens by itself when a subject's signals pass a policy's threshold.",
    },
  },
  {
    view: "mine",
    label: "Claimed by me",
    empty: {
      title: "You hold no case",
      text: "Claim one, and nobody else decides it while you look. It is let go when you leave it.",
    },
  },
  {
    view: "assigned",
    label: "Assigned to me",
    empty: {
      title: "No case is assigned to you",
      text: "What you or a colleague assign to you stands here. It is nobody else's next.",
    },
  },
  {
    view: "late",
    label: "Late",
    empty: { title: "Nothing is late", text: "Cases whose due time has passed stand here." },
  },
  {
    view: "repeat",
    label: "Repeat after warning",
    empty: {
      title: "Nobody went on after a warning",
      text: "Cases of subjects that hold a delivered warning stand here once new signals came after its grace.",
    },
  },
  {
    view: "awaiting_my_approval",
    label: "Awaiting my approval",
    forLeads: true,
    empty: {
      title: "No proposal waits for you",
      text: "Proposals of others stand here until you or another lead answers them. Your own are for somebody else.",
    },
  },
  {
    view: "awaiting_approval",
    label: "Awaiting approval",
    empty: {
      title: "Nothing waits for a second person",
      text: "Proposals to limit a whole organization, or an identifier that carries much of its traffic, stand here until a lead answers.",
    },
  },
  {
    view: "question",
    label: "Questions",
    empty: {
      title: "No question is open",
      text: "What reviewers ask the leads about a case stands here until one answers.",
    },
  },
  {
    view: "unreached",
    label: "Not reached",
    empty: {
      title: "Every customer in the queue was reached",
      text: "Cases stand here whose subject was sent a notice that no channel could deliver. Those that are closed stand among the deliveries.",
    },
  },
  {
    view: "snoozed",
    label: "Snoozed",
    empty: {
      title: "Nothing is put aside",
      text: "Snoozed cases stand here, and nowhere else, until their time is up or a new signal comes.",
    },
  },
];

/** The views everybody has, in the order of the list at the left. */
export const queueViews: readonly BuiltInView[] = views.map((each) => ({
  ...each,
  filter: builtInViews[each.view],
}));

export const viewNamed = (name: string | null): BuiltInView | undefined =>
  queueViews.find(({ view }) => view === name);
