"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { SubjectName } from "@/components/record/subject-name";
import { useRowKeys } from "@/components/record/use-row-keys";
import { Badge } from "@/components/ui/badge";
import { RowLink } from "@/components/ui/row-link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SubjectRow } from "@/lib/contract/console/subject";
import { paths } from "@/lib/paths";

export function SubjectTable({ rows }: { rows: readonly SubjectRow[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label="Subjects">
      <thead>
        <tr>
          <Th>Subject</Th>
          <Th>Standing</Th>
          <Th className="max-md:hidden">Until</Th>
          <Th className="text-right max-md:hidden">Cases</Th>
          <Th className="max-md:hidden">Last signal</Th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ subject, standing, until, cases, lastSignalAt }) => (
          <Tr key={subject.id}>
            <Td>
              <span className="flex items-center gap-2">
                <RowLink href={paths.subject(subject.id)}>
                  <SubjectName subject={subject} copy={false} />
                </RowLink>
                {subject.organization.zdr ? <Badge>ZDR</Badge> : null}
              </span>
            </Td>
            <Td>
              <StatusBadge kind="standing" status={standing} variant="plain" />
            </Td>
            <Td className="max-md:hidden">
              {until ? <Instant at={until} show="short" focusable={false} /> : null}
            </Td>
            <Td className="text-right max-md:hidden">{cases.toLocaleString("en-GB")}</Td>
            <Td className="text-muted max-md:hidden">
              {lastSignalAt ? <Instant at={lastSignalAt} focusable={false} /> : "never"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
