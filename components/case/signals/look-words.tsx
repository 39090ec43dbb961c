import { Instant } from "@/components/record/instant";
import type { CaseView } from "@/lib/contract/console/case";

/** How often content was looked at: of this case by whom, and of the organization's altogether. */
export function LookWords({ view }: { view: CaseView }) {
  const { ofOrganization, ofCase, days } = view.evidenceLooks;
  if (ofOrganization === 0 && ofCase.length === 0) return null;
  return (
    <p className="mt-1 text-meta text-muted">
      {ofCase.length > 0 ? (
        <>
          Looked at here by{" "}
          {ofCase.map(({ by, count, lastAt }, index) => (
            <span key={by.id}>
              {index > 0 ? ", " : ""}
              {by.name}
              {count > 1 ? ` (${count} times)` : ""}, last <Instant at={lastAt} />
            </span>
          ))}
          .{" "}
        </>
      ) : null}
      {view.subject.organization.name}: {ofOrganization === 1 ? "1 look" : `${ofOrganization} looks`} at
      content in {days} days.
    </p>
  );
}
