import { Deadline } from "@/components/record/deadline";
import { PageHeader } from "@/components/record/page-header";
import { RecordTitle } from "@/components/record/record-title";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import type { AppealView } from "@/lib/contract/console/appeal";
import { paths } from "@/lib/paths";

export function AppealHeader({ view }: { view: AppealView }) {
  return (
    <PageHeader
      title={<RecordTitle reference={view.reference} subject={view.subject} />}
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
        view.decidedAt === null ? (
          <>
            <span className="text-muted">Answer due</span>
            <Deadline from={view.filedAt} until={view.dueAt} />
          </>
        ) : null
      }
    />
  );
}
