/** Which of the two lists of a policy is edited, and what its parts are called. */
export type PartWords = {
  /** Where they stand in the document. */
  path: "clauses" | "templates";
  /** What one is called: "clause". */
  one: string;
  /** What its `id` is to a person. */
  id: string;
  text: string;
  hint?: string;
  /** What one can be for, where that is chosen. */
  uses?: readonly { value: string; label: string }[];
};
