import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { SubjectName } from "@/components/record/subject-name";
import { Link } from "@/components/ui/link";
import type { ReplayedCase, ReplayGroup } from "@/lib/contract/console/policy-replay";
import { paths } from "@/lib/paths";
import { subjects } from "./replay-words";

/** The newest cases of one side: when, for whom, and what became of the real one. */
export function ReplayCases({ group }: { group: ReplayGroup }) {
  const { count, newest } = group;
  if (count === 0) return <p className="text-muted">None.</p>;
  return (
    <>
      <p className="mb-1 text-meta text-muted">
        {count > newest.length ? `The newest ${newest.length} of ${count.toLocaleString("en-GB")}, ` : ""}
        {subjects(group)}
      </p>
      <ul className="divide-y divide-line border-line border-y">
        {newest.map((item) => (
          <Replayed key={`${item.subject.id} ${item.openedAt.toISOString()}`} item={item} />
        ))}
      </ul>
    </>
  );
}

function Replayed({ item: { subject, openedAt, signalCount, severity, real } }: { item: ReplayedCase }) {
  return (
    <li className="flex flex-col gap-0.5 py-1.5">
      <span className="flex flex-wrap items-center gap-x-3">
        <Link href={paths.subject(subject.id)}>
          <SubjectName subject={subject} copy={false} />
        </Link>
        <Instant at={openedAt} show="short" className="ml-auto text-meta text-muted" />
      </span>
      <span className="flex flex-wrap items-center gap-x-3 text-muted">
        <StatusBadge kind="severity" status={severity} variant="plain" />
        <span>
          {signalCount.toLocaleString("en-GB")} {signalCount === 1 ? "signal" : "signals"}
        </span>
        <span className="ml-auto flex items-center gap-2">
          {real ? (
            <>
              <Reference value={real.reference} href={paths.case(real.reference)} />
              {real.outcome ? (
                <StatusBadge kind="outcome" status={real.outcome} variant="plain" />
              ) : (
                <StatusBadge kind="case" status="open" variant="plain" />
              )}
              {real.dismissalReason === "false_positive" ? <span>as false positive</span> : null}
            </>
          ) : (
            "No case existed"
          )}
        </span>
      </span>
    </li>
  );
}
