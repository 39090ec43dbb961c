"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import type { SteadyRow } from "@/components/record/steady-rows";
import { SubjectName } from "@/components/record/subject-name";
import { useRowKeys } from "@/components/record/use-row-keys";
import { RowLink } from "@/components/ui/row-link";
import { goneRow, Table, Td, Th, Tr } from "@/components/ui/table";
import type { DisputeRow } from "@/lib/contract/console/dispute";
import { paths } from "@/lib/paths";
import type { DisputeFilter } from "./dispute-search";

type DisputeTableProps = { rows: SteadyRow<DisputeRow>[]; filter: DisputeFilter };

export function DisputeTable({ rows, filter }: DisputeTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  const isOpen = filter === "open";
  return (
    <Table label="Disputed blocks">
      <thead>
        <tr>
          <Th className="w-32">State</Th>
          <Th className="w-32">Block</Th>
          <Th>Subject</Th>
          <Th className="max-md:hidden">Monitor</Th>
          <Th className="max-lg:hidden">Model</Th>
          <Th className="max-md:hidden">Disputed</Th>
          {isOpen ? null : <Th className="max-lg:hidden">Answered</Th>}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ row, gone }) => (
          <Tr key={row.reference} className={gone ? goneRow : undefined}>
            <Td>
              {gone ? (
                <span className="text-muted">left this view</span>
              ) : (
                <StatusBadge kind="dispute" status={row.status} variant="plain" />
              )}
            </Td>
            <Td>
              <RowLink href={paths.dispute(row.reference)} className="font-mono text-[0.94em]">
                {row.reference}
              </RowLink>
            </Td>
            <Td>
              <SubjectName subject={row.subject} copy={false} />
            </Td>
            <Td className="max-md:hidden">
              {row.monitor.name} <span className="font-mono text-meta text-muted">{row.monitor.version}</span>
            </Td>
            <Td className="text-muted max-lg:hidden">{row.model}</Td>
            <Td className="max-md:hidden">
              <Instant at={row.filedAt} focusable={false} />
            </Td>
            {isOpen ? null : (
              <Td className="max-lg:hidden">
                {row.answer ? (
                  <>
                    <Instant at={row.answer.at} focusable={false} />{" "}
                    <span className="text-muted">by {row.answer.by.name}</span>
                  </>
                ) : null}
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
