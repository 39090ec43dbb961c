import type { PolicyField } from "@/lib/contract/console/policy-document";

type FieldGroup = { group: PolicyField["group"]; title: string; explanation?: string };

/** The groups of a policy's numbers in the order they are read and edited. */
export const fieldGroups: readonly FieldGroup[] = [
  { group: "opening", title: "When a case opens" },
  { group: "ladder", title: "Warnings and limits" },
  {
    group: "interim",
    title: "Interim limit while a case is reviewed",
    explanation:
      "Limits a whole organization before anybody has decided: only one that sends no identifiers and holds no trusted access, by several signals that monitors call critical, and not twice within 30 days. It begins by itself; its case goes to the top of the queue, and its customer is told that nobody has decided yet.",
  },
  { group: "review", title: "Review" },
  { group: "due", title: "Due times" },
  { group: "keeping", title: "What is kept, and how long" },
];
