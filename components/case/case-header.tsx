import { Deadline } from "@/components/record/deadline";
import { PageHeader } from "@/components/record/page-header";
import { RecordTitle } from "@/components/record/record-title";
import { StatusBadge } from "@/components/record/status-badge";
import { Badge } from "@/components/ui/badge";
import type { CaseView } from "@/lib/contract/console/case";

export function CaseHeader({ view }: { view: CaseView }) {
  const isOver = view.status === "closed" || view.status === "settling";
  return (
    <PageHeader
      title={<RecordTitle reference={view.reference} subject={view.subject} />}
      aside={
        <>
          {view.status === "open" ? null : <StatusBadge kind="case" status={view.status} />}
          {view.outcome && view.status === "closed" ? (
            <StatusBadge kind="outcome" status={view.outcome} />
          ) : null}
          <StatusBadge kind="severity" status={view.severity} variant="plain" />
          {view.repeat ? <Badge hue="warn">Repeat after warning</Badge> : null}
          {view.interim ? <Badge hue="danger">Interim limit runs</Badge> : null}
        </>
      }
      actions={
        isOver ? null : (
          <>
            <span className="text-muted">Due</span>
            <Deadline from={view.openedAt} until={view.dueAt} />
          </>
        )
      }
    />
  );
}
