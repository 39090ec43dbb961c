import type { StandingView } from "@/lib/contract/console/standing";
import { Instant } from "./instant";
import { StandingLine } from "./standing-line";
import { standingMarks } from "./standing-marks";
import { StatusBadge } from "./status-badge";

type StandingPanelProps = { standing: StandingView; appealedAt?: Date | null };

/** Where a subject stands: the status, until when, and the seven days as a line. */
export function StandingPanel({ standing, appealedAt = null }: StandingPanelProps) {
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge kind="standing" status={standing.status} />
        {standing.until ? (
          <span className="text-muted">
            until <Instant at={standing.until} show="exact" className="text-ink" />
          </span>
        ) : null}
      </p>
      <StandingLine marks={standingMarks(standing, appealedAt)} />
    </div>
  );
}
