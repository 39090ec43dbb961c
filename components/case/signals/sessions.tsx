"use client";

import type { CaseView } from "@/lib/contract/console/case";
import type { SignalGroup } from "@/lib/contract/console/case-signals";
import { SessionItem } from "./session-item";
import { signalWords } from "./signal-words";
import type { Evidence } from "./use-evidence";

const kinds: Record<SignalGroup["monitorKind"], string> = {
  classifier: "classifier",
  threat_intelligence: "threat intelligence",
  person: "a person",
};

/** So many signals are seen without opening anything. */
const seenAtOnce = 12;

type SessionsProps = { view: CaseView; evidence: Evidence };

/** Signals by monitor and, under each, by session: the newest first. */
export function Sessions({ view, evidence }: SessionsProps) {
  const { groups, groupCount, monitors } = view;
  const first = firstSeen(groups);
  return (
    <div className="flex flex-col gap-4">
      {monitors.map(({ monitor, monitorKind, count, sessions }) => (
        <section key={monitor} aria-label={monitor}>
          <h3 className="border-line border-b pb-1 font-medium">
            {monitor}{" "}
            <span className="ml-1 font-normal text-meta text-muted">
              {kinds[monitorKind]}, {signalWords(count)} in{" "}
              {sessions === 1 ? "1 session" : `${sessions.toLocaleString("en-GB")} sessions`}
            </span>
          </h3>
          <ul>
            {groups
              .filter((group) => group.monitor === monitor)
              .map((session) => (
                <SessionItem
                  key={session.from.getTime()}
                  view={view}
                  session={session}
                  startsOpen={first.has(session)}
                  evidence={evidence}
                />
              ))}
          </ul>
        </section>
      ))}
      {groupCount > groups.length ? (
        <p className="text-muted">
          The newest {groups.length} of {groupCount.toLocaleString("en-GB")} sessions. One by one, every
          signal is there.
        </p>
      ) : null}
    </div>
  );
}

function firstSeen(groups: readonly SignalGroup[]): ReadonlySet<SignalGroup> {
  const opened = new Set<SignalGroup>();
  let seen = 0;
  for (const group of groups) {
    if (seen + group.count > seenAtOnce && opened.size > 0) break;
    opened.add(group);
    seen += group.count;
    if (seen >= seenAtOnce) break;
  }
  return opened;
}
