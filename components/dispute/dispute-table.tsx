"use client";

import { Instant } from "@/components/record/instant";
import { type Column, RecordTable } from "@/components/record/record-table";
import { StatusBadge } from "@/components/record/status-badge";
import type { SteadyRow } from "@/components/record/steady-rows";
import type { DisputeRow } from "@/lib/contract/console/dispute";
import { paths } from "@/lib/paths";
import type { DisputeFilter } from "./dispute-search";

const columns: Column<DisputeRow>[] = [
  {
    label: "Monitor",
    className: "max-md:hidden",
    cell: ({ monitor: { name, version } }) => (
      <>
        {name} <span className="font-mono text-meta text-muted">{version}</span>
      </>
    ),
  },
  {
    label: "Model",
    className: "max-lg:hidden",
    cell: ({ model }) => <span className="text-muted">{model}</span>,
  },
  {
    label: "Disputed",
    className: "max-md:hidden",
    cell: ({ filedAt }) => <Instant at={filedAt} focusable={false} />,
  },
];

const answered: Column<DisputeRow> = {
  label: "Answered",
  className: "max-lg:hidden",
  cell: ({ answer }) =>
    answer ? (
      <>
        <Instant at={answer.at} focusable={false} /> <span className="text-muted">by {answer.by.name}</span>
      </>
    ) : null,
};

type DisputeTableProps = { rows: SteadyRow<DisputeRow>[]; filter: DisputeFilter };

export function DisputeTable({ rows, filter }: DisputeTableProps) {
  return (
    <RecordTable
      label="Disputed blocks"
      rows={rows}
      href={paths.dispute}
      record="Block"
      first={{
        label: "State",
        className: "w-32",
        cell: ({ status }) => <StatusBadge kind="dispute" status={status} variant="plain" />,
      }}
      columns={filter === "open" ? columns : [...columns, answered]}
    />
  );
}
