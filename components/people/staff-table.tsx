"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { useRowKeys } from "@/components/record/use-row-keys";
import { aboveRowLink, RowLink } from "@/components/ui/row-link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { StaffRow } from "@/lib/contract/console/people";
import { paths } from "@/lib/paths";
import { personHref } from "./people-search";
import { roleWords } from "./role-words";

const counts = [
  ["Claims", "claims"],
  ["Assigned", "assigned"],
  ["Proposals", "proposals"],
  ["Decided today", "decidedToday"],
  ["In 7 days", "decidedInWeek"],
] as const;

export function StaffTable({ rows, open }: { rows: readonly StaffRow[]; open: string | null }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label="Staff and what each holds">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Role</Th>
          {counts.map(([label]) => (
            <Th key={label} className="text-right">
              {label}
            </Th>
          ))}
          <Th>Waits longest</Th>
          <Th className="max-lg:hidden">Signs in</Th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <Tr key={row.id} selected={row.id === open}>
            <Td>
              <RowLink href={personHref(row.id)} scroll={false}>
                {row.name}
              </RowLink>
              {row.mine ? <span className="text-muted"> (you)</span> : null}
            </Td>
            <Td className="text-muted">{roleWords[row.role].word}</Td>
            {counts.map(([label, key]) => (
              <Td key={label} className={row[key] === 0 ? "text-right text-faint" : "text-right"}>
                {row[key]}
              </Td>
            ))}
            <Td>
              {row.oldest ? (
                <span className="flex items-baseline gap-2">
                  <span className={aboveRowLink}>
                    <Reference value={row.oldest.reference} href={paths.record(row.oldest.reference)} />
                  </span>
                  <Instant at={row.oldest.at} focusable={false} className="text-muted" />
                </span>
              ) : (
                <span className="text-faint">nothing</span>
              )}
            </Td>
            <Td className="text-muted max-lg:hidden">
              <SignIn row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function SignIn({ row }: { row: StaffRow }) {
  if (row.disabledAt) {
    return (
      <span className="text-danger">
        shut out <Instant at={row.disabledAt} focusable={false} />
      </span>
    );
  }
  return row.hasPassword ? "by password" : "by single sign-on";
}
