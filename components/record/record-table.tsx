"use client";

import { type ReactNode, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { RowLink } from "@/components/ui/row-link";
import { goneRow, Table, Td, Th, Tr } from "@/components/ui/table";
import type { SubjectView } from "@/lib/contract/values";
import type { SteadyRow } from "./steady-rows";
import { SubjectName } from "./subject-name";
import { useRowKeys } from "./use-row-keys";

type Listed = { reference: string; subject: SubjectView };

export type Column<Row> = {
  label: string;
  /** Of its head and its cells: how wide, and from which width of the page on it is there. */
  className?: string;
  cell: (row: Row) => ReactNode;
};

type RecordTableProps<Row extends Listed> = {
  label: string;
  rows: readonly SteadyRow<Row>[];
  href: (reference: string) => string;
  /** What the list is about; a row that left the view says so here. */
  first: Column<Row>;
  /** What a record is called: "Appeal". */
  record: string;
  columns: readonly Column<Row>[];
};

/** Records by their references and subjects, each row a link to its record. */
export function RecordTable<Row extends Listed>(props: RecordTableProps<Row>) {
  const { label, rows, href, first, record, columns } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className={first.className}>{first.label}</Th>
          <Th className="md:w-32">{record}</Th>
          <Th className="max-md:hidden">Subject</Th>
          {columns.map((column) => (
            <Th key={column.label} className={column.className}>
              {column.label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ row, gone }) => (
          <Tr key={row.reference} className={classNames("max-md:[&>td]:h-14", gone && goneRow)}>
            <Td>{gone ? <span className="text-muted">left this view</span> : first.cell(row)}</Td>
            <Td>
              <RowLink href={href(row.reference)} className="font-mono text-[0.94em]">
                {row.reference}
              </RowLink>
              <span className="block text-muted md:hidden">
                <SubjectName subject={row.subject} copy={false} />
              </span>
            </Td>
            <Td className="max-md:hidden">
              <SubjectName subject={row.subject} copy={false} />
            </Td>
            {columns.map((column) => (
              <Td key={column.label} className={column.className}>
                {column.cell(row)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
