import type { SubjectView } from "@/lib/contract/values";
import { Identifier } from "./identifier";

type OwnSubjectProps = {
  subject: Pick<SubjectView, "kind" | "safetyIdentifier">;
  organization: string;
};

/** Whom a decision is about, within a sentence to the customer: "your user 9f3a41…77c1", "all of Northwind". */
export function OwnSubject({ subject, organization }: OwnSubjectProps) {
  if (subject.kind === "organization" || subject.safetyIdentifier === null) return <>all of {organization}</>;
  return (
    <>
      your user <Identifier value={subject.safetyIdentifier} name="safety identifier" keep={16} />
    </>
  );
}
