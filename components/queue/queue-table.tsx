"use client";

import { useRef } from "react";
import type { SteadyRow } from "@/components/record/steady-rows";
import { useRowKeys } from "@/components/record/use-row-keys";
import { Table, Th } from "@/components/ui/table";
import type { QueueRow as Row } from "@/lib/contract/console/queue";
import { QueueRow } from "./queue-row";

export function QueueTable({ label, rows }: { label: string; rows: SteadyRow<Row>[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className="w-28">Due</Th>
          <Th className="w-32">Case</Th>
          <Th>Subject</Th>
          <Th className="max-md:hidden">Why</Th>
          <Th className="text-right max-md:hidden">Signals</Th>
          <Th className="max-lg:hidden">Last signal</Th>
          <Th className="w-44 max-lg:hidden">Claim</Th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((item) => (
          <QueueRow key={item.row.reference} {...item} />
        ))}
      </tbody>
    </Table>
  );
}
