"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { useRowKeys } from "@/components/record/use-row-keys";
import { aboveRowLink, RowLink } from "@/components/ui/row-link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { AuditRow } from "@/lib/contract/console/operations";
import { paths } from "@/lib/paths";
import { actionWords } from "./action-words";
import { ActorName } from "./actor-name";
import { type AuditSearch, auditHref } from "./audit-search";

type AuditTableProps = { rows: readonly AuditRow[]; search: AuditSearch };

export function AuditTable({ rows, search }: AuditTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label="Entries of the audit log, newest first">
      <thead>
        <tr>
          <Th>Time</Th>
          <Th>What</Th>
          <Th>Who</Th>
          <Th className="max-md:hidden">Case</Th>
          <Th className="max-md:hidden">Organization</Th>
          <Th className="text-right max-lg:hidden">Sealed as</Th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="text-muted">
              <Instant at={row.at} show="short" focusable={false} />
            </Td>
            <Td>
              <RowLink href={auditHref({ ...search, open: row.id })} scroll={false}>
                {actionWords(row)}
              </RowLink>
            </Td>
            <Td>
              <ActorName actor={row.actor} />
            </Td>
            <Td className="max-md:hidden">
              {row.caseReference ? (
                <span className={aboveRowLink}>
                  <Reference value={row.caseReference} href={paths.case(row.caseReference)} />
                </span>
              ) : null}
            </Td>
            <Td className="max-w-56 truncate max-md:hidden">{row.organization}</Td>
            <Td className="text-right text-muted max-lg:hidden">
              {row.position ? `no. ${row.position}` : "not yet"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
