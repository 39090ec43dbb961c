import type { SubjectView } from "@/lib/contract/values";
import { Identifier } from "./identifier";

type SubjectNameProps = {
  subject: Pick<SubjectView, "kind" | "safetyIdentifier" | "organization">;
  /** False inside a link. */
  copy?: boolean;
};

/** "Northwind · user 9f3a…c1", or "Fabrikam (organization)". Where there is no room for both, the name is cut. */
export function SubjectName({ subject, copy = true }: SubjectNameProps) {
  const { kind, safetyIdentifier, organization } = subject;
  return (
    <span className="inline-flex min-w-0 max-w-full items-baseline whitespace-pre align-bottom">
      <bdi className="truncate">{organization.name}</bdi>
      {kind === "end_user" && safetyIdentifier ? (
        <>
          <span className="text-muted"> · user </span>
          <Identifier value={safetyIdentifier} name="safety identifier" keep={8} copy={copy} />
        </>
      ) : (
        <span className="text-muted"> (organization)</span>
      )}
    </span>
  );
}
