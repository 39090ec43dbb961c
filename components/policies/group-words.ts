import type { PolicyField } from "@/lib/contract/console/policy-document";

/** The groups of a policy's numbers in the order they are read and edited. */
export const fieldGroups = [
  { group: "opening", title: "When a case opens" },
  { group: "ladder", title: "Warnings and limits" },
  { group: "interim", title: "Interim limit" },
  { group: "review", title: "Review" },
  { group: "due", title: "Due times" },
  { group: "keeping", title: "What is kept, and how long" },
] as const satisfies { group: PolicyField["group"]; title: string }[];
