import type { Replay, ReplayGroup } from "@/lib/contract/console/policy-replay";

/** How the cases that really existed were decided, in the order they are told. */
export const outcomes = [
  { outcome: "false_positive", label: "Dismissed as false positive" },
  { outcome: "dismissed", label: "Dismissed otherwise" },
  { outcome: "warned", label: "Warned" },
  { outcome: "revoked", label: "Access limited" },
  { outcome: "undecided", label: "Not decided yet" },
  { outcome: "none", label: "No case existed" },
] as const satisfies { outcome: keyof ReplayGroup["decided"]; label: string }[];

export const cases = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "case" : "cases"}`;

/** "2 cases would not have opened, and 40 cases would have opened as under the version in effect." */
export function replaySentence({ same, gone, added }: Pick<Replay, "same" | "gone" | "added">): string {
  if (gone.count + added.count === 0) {
    return same.count === 0
      ? "No case would have opened, neither under the version in effect nor under this one."
      : `The same ${cases(same.count)} would have opened as under the version in effect.`;
  }
  const not = gone.count > 0 ? [`${cases(gone.count)} would not have opened`] : [];
  const more = added.count > 0 ? [`${cases(added.count)} would have opened in addition`] : [];
  const still = `${cases(same.count)} would have opened as under the version in effect`;
  return `${[...not, ...more].join(", ")}, and ${still}.`;
}

/** "of 12 subjects", for the group that has some. */
export const subjects = ({ subjects: count }: ReplayGroup) =>
  `of ${count.toLocaleString("en-GB")} ${count === 1 ? "subject" : "subjects"}`;
