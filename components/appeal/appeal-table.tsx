"use client";

import { useRef } from "react";
import { ClaimWords } from "@/components/record/claim-words";
import { Deadline } from "@/components/record/deadline";
import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import type { SteadyRow } from "@/components/record/steady-rows";
import { SubjectName } from "@/components/record/subject-name";
import { useRowKeys } from "@/components/record/use-row-keys";
import { RowLink } from "@/components/ui/row-link";
import { goneRow, Table, Td, Th, Tr } from "@/components/ui/table";
import type { AppealRow } from "@/lib/contract/console/appeal";
import { paths } from "@/lib/paths";
import { SavesCell } from "./saves-cell";
import { situationWords } from "./situation-words";

type AppealTableProps = { label: string; rows: SteadyRow<AppealRow>[]; decided: boolean };

export function AppealTable({ label, rows, decided }: AppealTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className="w-32">{decided ? "Outcome" : "Left to save"}</Th>
          <Th className="w-32">Appeal</Th>
          <Th>Subject</Th>
          <Th className="max-md:hidden">Situation</Th>
          <Th className="max-lg:hidden">Filed</Th>
          <Th className="max-md:hidden">{decided ? "Decided" : "Answer due"}</Th>
          {decided ? null : <Th className="w-48 max-lg:hidden">Claim</Th>}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ row, gone }) => (
          <Tr key={row.reference} className={gone ? goneRow : undefined}>
            <Td>
              <FirstCell row={row} gone={gone} decided={decided} />
            </Td>
            <Td>
              <RowLink href={paths.appeal(row.reference)} className="font-mono text-[0.94em]">
                {row.reference}
              </RowLink>
            </Td>
            <Td>
              <SubjectName subject={row.subject} copy={false} />
            </Td>
            <Td className="text-muted max-md:hidden">{situationWords[row.situation]}</Td>
            <Td className="max-lg:hidden">
              <Instant at={row.filedAt} focusable={false} />
            </Td>
            <Td className="max-md:hidden">
              {row.decidedAt ? (
                <Instant at={row.decidedAt} focusable={false} />
              ) : (
                <Deadline from={row.filedAt} until={row.dueAt} focusable={false} />
              )}
            </Td>
            {decided ? null : (
              <Td className="max-lg:hidden">
                <Eligibility row={row} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type FirstCellProps = SteadyRow<AppealRow> & { decided: boolean };

/** What the list is about: what is left to save, or what became of it. */
function FirstCell({ row, gone, decided }: FirstCellProps) {
  if (gone) return <span className="text-muted">left this view</span>;
  if (row.outcome) return <StatusBadge kind="grant" status={row.outcome} variant="plain" />;
  if (decided) return <StatusBadge kind="appeal" status={row.status} variant="plain" />;
  return <SavesCell row={row} />;
}

function Eligibility({ row }: { row: AppealRow }) {
  if (!row.notEligible) {
    if (row.claim || !row.assignee) return <ClaimWords claim={row.claim} />;
    return <span className="text-muted">for {row.assignee.name}</span>;
  }
  return (
    <span className="block max-w-72 truncate text-muted" title={row.notEligible}>
      {row.notEligible}
    </span>
  );
}
