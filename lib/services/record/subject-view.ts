import type { SubjectView } from "@/lib/contract/values";
import type { Facts } from "@/lib/domain/state";

/** A subject with its organization, as heads and lists name it. */
export function subjectViewOf({
  subject,
  organization,
}: Pick<Facts, "subject" | "organization">): SubjectView {
  const { id, externalId, name, zdr } = organization;
  return {
    id: subject.id,
    kind: subject.kind,
    safetyIdentifier: subject.safetyIdentifier,
    organization: { id, externalId, name, zdr },
  };
}
