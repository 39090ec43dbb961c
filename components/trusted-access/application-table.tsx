"use client";

import { Instant } from "@/components/record/instant";
import { RecordTable } from "@/components/record/record-table";
import { StatusBadge } from "@/components/record/status-badge";
import type { SteadyRow } from "@/components/record/steady-rows";
import type { AccessRow } from "@/lib/contract/console/trusted-access";
import { paths } from "@/lib/paths";
import type { AccessFilter } from "./access-search";

type ApplicationTableProps = { rows: SteadyRow<AccessRow>[]; filter: AccessFilter };

export function ApplicationTable({ rows, filter }: ApplicationTableProps) {
  return (
    <RecordTable
      label="Applications for trusted access"
      rows={rows}
      href={paths.accessApplication}
      record="Application"
      first={{ label: "State", className: "w-44", cell: (row) => <State row={row} /> }}
      columns={[
        {
          label: "Policy",
          className: "max-md:hidden",
          cell: ({ policy }) => <span className="text-muted">{policy.title}</span>,
        },
        {
          label: "Applied",
          className: "max-lg:hidden",
          cell: ({ appliedAt, isRenewal }) => (
            <>
              <Instant at={appliedAt} focusable={false} />
              {isRenewal ? <span className="text-muted">, to renew</span> : null}
            </>
          ),
        },
        filter === "waiting"
          ? { label: "Verified by", className: "max-md:hidden", cell: (row) => <VerifiedBy row={row} /> }
          : { label: "Until", className: "max-md:hidden", cell: (row) => <Until row={row} /> },
      ]}
    />
  );
}

/** What was granted is where time or somebody left it; anything else is where people left it. */
function State({ row: { status, grant } }: { row: AccessRow }) {
  if (grant) return <StatusBadge kind="heldAccess" status={grant.phase} variant="plain" />;
  return <StatusBadge kind="access" status={status} variant="plain" />;
}

function VerifiedBy({ row: { verifiedBy, mine } }: { row: AccessRow }) {
  if (!verifiedBy) return <span className="text-faint">nobody yet</span>;
  return mine ? "you; another person confirms" : verifiedBy.name;
}

function Until({ row: { grant } }: { row: AccessRow }) {
  if (!grant) return <span className="text-faint">–</span>;
  return <Instant at={grant.withdrawnAt ?? grant.endsAt} focusable={false} />;
}
