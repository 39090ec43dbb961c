import type { SubjectView } from "@/lib/contract/values";
import { shortenMiddle } from "./shorten-middle";

/** A subject within a sentence: "user 9f3a…c1 of Northwind", "the whole organization Fabrikam". */
export function subjectWords({ safetyIdentifier, organization }: SubjectView): string {
  if (safetyIdentifier === null) return `the whole organization ${organization.name}`;
  return `user ${shortenMiddle(safetyIdentifier, 8)} of ${organization.name}`;
}
