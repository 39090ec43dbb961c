"use client";

import { ClaimWords } from "@/components/record/claim-words";
import { Deadline } from "@/components/record/deadline";
import { Instant } from "@/components/record/instant";
import { type Column, RecordTable } from "@/components/record/record-table";
import { StatusBadge } from "@/components/record/status-badge";
import type { SteadyRow } from "@/components/record/steady-rows";
import type { AppealRow } from "@/lib/contract/console/appeal";
import { paths } from "@/lib/paths";
import { SavesCell } from "./saves-cell";
import { situationWords } from "./situation-words";

const columns: Column<AppealRow>[] = [
  {
    label: "Situation",
    className: "max-md:hidden",
    cell: ({ situation }) => <span className="text-muted">{situationWords[situation]}</span>,
  },
  {
    label: "Filed",
    className: "max-lg:hidden",
    cell: ({ filedAt }) => <Instant at={filedAt} focusable={false} />,
  },
];

const whenDecided: Column<AppealRow> = {
  label: "Decided",
  className: "max-md:hidden",
  cell: ({ decidedAt }) => decidedAt && <Instant at={decidedAt} focusable={false} />,
};

const pending: Column<AppealRow>[] = [
  {
    label: "Answer due",
    className: "max-md:hidden",
    cell: ({ filedAt, dueAt }) => <Deadline from={filedAt} until={dueAt} focusable={false} />,
  },
  { label: "Claim", className: "w-48 max-lg:hidden", cell: (row) => <Eligibility row={row} /> },
];

type AppealTableProps = { label: string; rows: SteadyRow<AppealRow>[]; decided: boolean };

export function AppealTable({ label, rows, decided }: AppealTableProps) {
  return (
    <RecordTable
      label={label}
      rows={rows}
      href={paths.appeal}
      record="Appeal"
      first={{
        label: decided ? "Outcome" : "Left to save",
        className: "w-32",
        cell: (row) => <FirstCell row={row} decided={decided} />,
      }}
      columns={decided ? [...columns, whenDecided] : [...columns, ...pending]}
    />
  );
}

/** What the list is about: what is left to save, or what became of it. */
function FirstCell({ row, decided }: { row: AppealRow; decided: boolean }) {
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
