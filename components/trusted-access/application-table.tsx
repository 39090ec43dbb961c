"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import type { SteadyRow } from "@/components/record/steady-rows";
import { SubjectName } from "@/components/record/subject-name";
import { useRowKeys } from "@/components/record/use-row-keys";
import { RowLink } from "@/components/ui/row-link";
import { goneRow, Table, Td, Th, Tr } from "@/components/ui/table";
import type { AccessRow } from "@/lib/contract/console/trusted-access";
import { paths } from "@/lib/paths";
import type { AccessFilter } from "./access-search";

type ApplicationTableProps = { rows: SteadyRow<AccessRow>[]; filter: AccessFilter };

export function ApplicationTable({ rows, filter }: ApplicationTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label="Applications for trusted access">
      <thead>
        <tr>
          <Th className="w-44">State</Th>
          <Th className="w-32">Application</Th>
          <Th>For</Th>
          <Th className="max-md:hidden">Policy</Th>
          <Th className="max-lg:hidden">Applied</Th>
          <Th className="max-md:hidden">{filter === "waiting" ? "Verified by" : "Until"}</Th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ row, gone }) => (
          <Tr key={row.reference} className={gone ? goneRow : undefined}>
            <Td>{gone ? <span className="text-muted">left this view</span> : <State row={row} />}</Td>
            <Td>
              <RowLink href={paths.accessApplication(row.reference)} className="font-mono text-[0.94em]">
                {row.reference}
              </RowLink>
            </Td>
            <Td>
              <SubjectName subject={row.subject} copy={false} />
            </Td>
            <Td className="text-muted max-md:hidden">{row.policy.title}</Td>
            <Td className="max-lg:hidden">
              <Instant at={row.appliedAt} focusable={false} />
              {row.isRenewal ? <span className="text-muted">, to renew</span> : null}
            </Td>
            <Td className="max-md:hidden">
              <Last row={row} filter={filter} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What was granted is where time or somebody left it; anything else is where people left it. */
function State({ row: { status, grant } }: { row: AccessRow }) {
  if (grant) return <StatusBadge kind="heldAccess" status={grant.phase} variant="plain" />;
  return <StatusBadge kind="access" status={status} variant="plain" />;
}

function Last({ row: { verifiedBy, mine, grant }, filter }: { row: AccessRow; filter: AccessFilter }) {
  if (filter === "waiting") {
    if (!verifiedBy) return <span className="text-faint">nobody yet</span>;
    return mine ? "you; another person confirms" : verifiedBy.name;
  }
  if (!grant) return <span className="text-faint">–</span>;
  return <Instant at={grant.withdrawnAt ?? grant.endsAt} focusable={false} />;
}
