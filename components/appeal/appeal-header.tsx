import { Deadline } from "@/components/record/deadline";
import { PageHeader } from "@/components/record/page-header";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { SubjectName } from "@/components/record/subject-name";
import type { AppealView } from "@/lib/contract/console/appeal";
import { paths } from "@/lib/paths";

export function AppealHeader({ view }: { view: AppealView }) {
  const isOpen = view.status === "open" || view.status === "waiting_for_customer";
  return (
    <PageHeader
      title={
        <>
          <span className="max-md:block">
            <Reference value={view.reference} />
          </span>
          <span aria-hidden className="mx-2 font-normal text-faint max-md:hidden">
            /
          </span>
          <SubjectName subject={view.subject} />
        </>
      }
      aside={
        <>
          <StatusBadge kind="appeal" status={view.status} />
          {view.outcome ? <StatusBadge kind="grant" status={view.outcome} /> : null}
          <span className="text-muted">
            against{" "}
            <Reference
              value={view.caseReference}
              href={paths.case(view.caseReference)}
              className="text-ink"
            />
          </span>
        </>
      }
      actions={
        isOpen ? (
          <>
            <span className="text-muted">Answer due</span>
            <Deadline from={view.filedAt} until={view.dueAt} />
          </>
        ) : null
      }
    />
  );
}
