import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { RowLink } from "@/components/ui/row-link";
import type { OwnAccessRow } from "@/lib/contract/portal/trusted-access";
import { paths } from "@/lib/paths";

/** One application in a line or two; all of it leads to its page. */
export function OwnAccessItem({ application }: { application: OwnAccessRow }) {
  const { reference, status, scope, safetyIdentifier, appliedAt, grant } = application;
  return (
    <li className="relative flex flex-col gap-1 py-3 hover:bg-hover">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <RowLink href={paths.portalAccessApplication(reference)} className="font-mono text-[0.94em]">
          {reference}
        </RowLink>
        {grant ? (
          <StatusBadge kind="heldAccess" status={grant.phase} />
        ) : (
          <StatusBadge kind="ownAccess" status={status} />
        )}
      </p>
      <p className="wrap-anywhere">{grant?.scope ?? scope}</p>
      <p className="wrap-anywhere text-meta text-muted">
        {safetyIdentifier === null ? "The whole organization" : `User ${safetyIdentifier}`}
        {", "}
        {grant ? (
          <>
            until <Instant at={grant.withdrawnAt ?? grant.endsAt} focusable={false} show="short" />
          </>
        ) : (
          <>
            applied <Instant at={appliedAt} focusable={false} />
          </>
        )}
      </p>
    </li>
  );
}
