"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { Failing } from "@/components/record/failing";
import { Period } from "@/components/record/period";
import { StatusBadge } from "@/components/record/status-badge";
import { SkeletonRows } from "@/components/ui/skeleton";
import { loadFailureOf } from "@/lib/client/failure";
import type { CaseView } from "@/lib/contract/console/case";
import type { SignalGroup } from "@/lib/contract/console/case-signals";
import { RevealMore } from "./reveal-more";
import { SignalLines } from "./signal-lines";
import { signalWords } from "./signal-words";
import type { Evidence } from "./use-evidence";
import { useSignalPages } from "./use-signal-pages";
import { worstSeverity } from "./worst-severity";

type SessionItemProps = {
  view: CaseView;
  session: SignalGroup;
  startsOpen: boolean;
  evidence: Evidence;
};

/** Signals of one monitor that lie close together: their sum, and each on request. */
export function SessionItem({ view, session, startsOpen, evidence }: SessionItemProps) {
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  const { monitor, from, to, count } = session;
  const brought = view.signals.filter(
    (signal) => signal.monitor === monitor && signal.occurredAt >= from && signal.occurredAt <= to,
  );
  const { query, rows, more } = useSignalPages(
    { reference: view.reference, monitor, session: { from, to } },
    brought.length === count ? { rows: brought, nextCursor: null } : null,
    open,
  );
  const failure = loadFailureOf(query);

  return (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex min-h-9 w-full flex-wrap items-center gap-x-3 gap-y-0.5 py-1 text-left hover:bg-hover"
      >
        <ChevronRight
          aria-hidden
          className={`size-4 shrink-0 text-muted transition-transform ${open ? "rotate-90" : ""}`}
        />
        <span className="min-w-20 shrink-0 whitespace-nowrap font-medium">{signalWords(count)}</span>
        <StatusBadge kind="severity" status={worstSeverity(session.severities)} variant="plain" />
        <span className="text-muted">
          up to <span className="text-ink">{session.highestScore.toFixed(2)}</span>
        </span>
        {session.blocked > 0 ? <span className="text-muted">{session.blocked} blocked</span> : null}
        <span className="min-w-0 truncate font-mono text-[0.94em] text-muted">
          {session.models.join(", ")}
        </span>
        <span className="ml-auto text-meta text-muted">
          <Period from={from} to={to} />
        </span>
      </button>
      <div id={id} hidden={!open} className="pb-3 pl-4">
        {open && query.isPending ? <SkeletonRows rows={Math.min(count, 5)} label="Loading signals" /> : null}
        {failure ? (
          <Failing title="These signals could not be loaded." failure={failure} query={query} />
        ) : null}
        {open && rows.length > 0 ? (
          <>
            <RevealMore rows={rows} evidence={evidence} />
            <SignalLines
              label={`Signals of ${monitor}`}
              rows={rows}
              total={count}
              named={false}
              excerpts={evidence.excerpts}
              onEnd={more}
            />
          </>
        ) : null}
      </div>
    </li>
  );
}
