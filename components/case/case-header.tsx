import { GoOnButton } from "@/components/case/decide/go-on-button";
import { Deadline } from "@/components/record/deadline";
import { Instant } from "@/components/record/instant";
import { PageHeader } from "@/components/record/page-header";
import { RecordTitle } from "@/components/record/record-title";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Badge } from "@/components/ui/badge";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";
import { AssignButton } from "./assign-button";
import { JsonButton } from "./json-button";
import { QuestionButton } from "./question-button";
import { SnoozeButton } from "./snooze-button";
import { Viewers } from "./viewers";

/** Who reads: whom a case may be assigned to first, and whether they take cases. */
export type Reader = { id: string; mayDecide: boolean };

export function CaseHeader({ view, reader }: { view: CaseView; reader: Reader }) {
  const isOver = view.status === "closed" || view.status === "settling";
  return (
    <PageHeader
      title={<RecordTitle reference={view.reference} subject={view.subject} />}
      aside={
        <>
          {view.status === "open" ? null : <StatusBadge kind="case" status={view.status} />}
          {view.result && view.status === "closed" ? (
            <StatusBadge kind="outcome" status={view.result} />
          ) : null}
          <StatusBadge kind="severity" status={view.severity} variant="plain" />
          {view.repeat ? <Badge hue="warn">Repeat after warning</Badge> : null}
          {view.trustedAccess.atFlag || view.trustedAccess.now ? <Badge>Trusted access</Badge> : null}
          {view.snooze ? (
            <Badge hue="info">
              Snoozed until <Instant at={view.snooze.until} show="short" />
              {view.snooze.untilSignal ? " or a signal" : ""}
            </Badge>
          ) : null}
          {view.assignee && !isOver ? <Badge>For {view.assignee.name}</Badge> : null}
          {view.narrowedFrom ? (
            <span className="text-muted">
              by narrowing <Reference value={view.narrowedFrom} href={paths.appeal(view.narrowedFrom)} />
            </span>
          ) : null}
          {isOver ? null : (
            <span className="flex items-baseline gap-2">
              <span className="text-muted">Due</span>
              <Deadline from={view.openedAt} until={view.dueAt} />
            </span>
          )}
          <Viewers view={view} />
        </>
      }
      actions={
        <>
          <AssignButton view={view} me={reader.id} />
          <SnoozeButton view={view} />
          <QuestionButton view={view} />
          <JsonButton view={view} />
          {reader.mayDecide ? <GoOnButton /> : null}
        </>
      }
    />
  );
}
