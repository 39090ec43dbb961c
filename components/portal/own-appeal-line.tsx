import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { Link } from "@/components/ui/link";
import type { AffectedSubject } from "@/lib/contract/portal/standing";
import { paths } from "@/lib/paths";

/** Whether it was appealed and what came of it, or until when it can be. */
export function OwnAppealLine({ subject: { appeal, caseReference } }: { subject: AffectedSubject }) {
  const href = paths.portalAppeal(caseReference);
  if (appeal.current) {
    return (
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={href}>
          <span className="whitespace-nowrap font-mono text-[0.94em]">{appeal.current.reference}</span>
        </Link>
        <StatusBadge kind="ownAppeal" status={appeal.current.status} />
      </span>
    );
  }
  if (!appeal.possible) return <>Not possible now</>;
  return (
    <>
      <Link href={href}>Appeal</Link>, possible until <Instant at={appeal.deadline} show="long" />
    </>
  );
}
