"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Unbroken } from "@/components/record/unbroken";
import { useRowKeys } from "@/components/record/use-row-keys";
import { classNames } from "@/components/ui/class-names";
import { aboveRowLink, RowLink } from "@/components/ui/row-link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { DeliveryRow } from "@/lib/contract/console/operations";
import { paths } from "@/lib/paths";
import { type DeliveryFilter, deliveriesHref } from "./delivery-search";
import { Reached } from "./reached";
import { RetryButton } from "./retry-button";

type DeliveryTableProps = { view: DeliveryFilter; rows: readonly DeliveryRow[]; mayRetry: boolean };

const timeLabels: Record<DeliveryFilter, string> = {
  dead: "Last attempt",
  pending: "Next attempt",
  delivered: "Delivered",
};

export function DeliveryTable({ view, rows, mayRetry }: DeliveryTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  // A dead letter has more to say than fits beside it; the drawer has it as well.
  const whenClass = view === "dead" ? "max-[90rem]:hidden" : "max-md:hidden";
  return (
    <Table label="Deliveries">
      <thead>
        <tr>
          <Th className="w-28">Status</Th>
          <Th>Notice</Th>
          {view === "dead" ? <Th className="w-32 max-md:hidden">Customer</Th> : null}
          <Th className="max-md:hidden">To</Th>
          <Th className="w-32 max-md:hidden">Case</Th>
          <Th className={whenClass}>{timeLabels[view]}</Th>
          {view === "dead" ? <Th className="max-lg:hidden">What went wrong</Th> : null}
          {view === "dead" ? <Th className="text-right">Again</Th> : null}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <StatusBadge kind="delivery" status={row.status} variant="plain" />
            </Td>
            <Td className="max-w-80 max-md:w-full max-md:max-w-0 max-md:whitespace-normal max-md:py-2">
              <RowLink
                href={deliveriesHref(view, row.id)}
                scroll={false}
                className="block truncate max-md:whitespace-normal"
              >
                <Unbroken text={row.notice.title} />
              </RowLink>
              {view === "dead" ? (
                <span className="md:hidden">
                  <Reached row={row} />
                </span>
              ) : null}
            </Td>
            {view === "dead" ? (
              <Td className="max-md:hidden">
                <Reached row={row} />
              </Td>
            ) : null}
            <Td className="max-w-64 truncate text-muted max-md:hidden">{row.recipient || "nobody"}</Td>
            <Td className="max-md:hidden">
              <span className={aboveRowLink}>
                <Reference value={row.reference} href={paths.record(row.reference)} />
              </span>
            </Td>
            <Td className={classNames("text-muted", whenClass)}>
              <Instant at={row.deliveredAt ?? row.nextAttemptAt} focusable={false} />
            </Td>
            {view === "dead" ? (
              <Td className="max-w-64 truncate text-muted max-lg:hidden">{row.lastError}</Td>
            ) : null}
            {view === "dead" ? (
              <Td className="text-right">
                <span className={aboveRowLink}>
                  <RetryButton row={row} mayRetry={mayRetry} />
                </span>
              </Td>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
