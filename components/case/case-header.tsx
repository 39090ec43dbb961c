import { Deadline } from "@/components/record/deadline";
import { PageHeader } from "@/components/record/page-header";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { SubjectName } from "@/components/record/subject-name";
import { Badge } from "@/components/ui/badge";
import type { CaseView } from "@/lib/contract/console/case";

export function CaseHeader({ view }: { view: CaseView }) {
  const isOver = view.status === "closed" || view.status === "settling";
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
