import type { Statement } from "@/lib/domain/notice/statement";
import type { RecognisedAccess } from "@/lib/domain/state";
import type { Catalog } from "./catalog/en";

/** Whether trusted access was recognised, in a sentence; none where a notice says nothing of it. */
export function trustedAccessWords(
  { trustedAccess }: Pick<Statement, "trustedAccess">,
  words: Catalog,
): string[] {
  if (!trustedAccess) return [];
  const named = (grant: RecognisedAccess | null) => grant && words.access(grant.reference, grant.scope);
  return [words.trustedAccess(named(trustedAccess.atFlag), named(trustedAccess.now))];
}
