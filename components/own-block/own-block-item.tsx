import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { RowLink } from "@/components/ui/row-link";
import type { OwnBlockRow } from "@/lib/contract/portal/blocks";
import { paths } from "@/lib/paths";

/** One blocked request in a few lines; all of it leads to its page. */
export function OwnBlockItem({ block }: { block: OwnBlockRow }) {
  const { reference, model, requestId, safetyIdentifier, occurredAt, policy, dispute } = block;
  return (
    <li className="relative flex flex-col gap-1 py-3 hover:bg-hover">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <RowLink href={paths.portalBlock(reference)} className="font-mono text-[0.94em]">
          {reference}
        </RowLink>
        {dispute ? <StatusBadge kind="ownDispute" status={dispute} /> : null}
        <span className="text-meta text-muted">
          <Instant at={occurredAt} show="exact" focusable={false} />
        </span>
      </p>
      <p className="wrap-anywhere">
        <span className="font-mono text-[0.94em]">{requestId}</span>, to {model}
      </p>
      <p className="wrap-anywhere text-meta text-muted">
        {policy}
        {safetyIdentifier === null ? "" : `, user ${safetyIdentifier}`}
      </p>
    </li>
  );
}
