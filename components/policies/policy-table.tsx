"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { useRowKeys } from "@/components/record/use-row-keys";
import { Link } from "@/components/ui/link";
import { aboveRowLink, RowLink } from "@/components/ui/row-link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { PolicyRow } from "@/lib/contract/console/policy";
import { paths } from "@/lib/paths";
import { Signatures } from "./signatures";

export function PolicyTable({ rows }: { rows: readonly PolicyRow[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <Table label="Policies">
      <thead>
        <tr>
          <Th>Policy</Th>
          <Th className="max-md:hidden">Key</Th>
          <Th className="text-right">Version</Th>
          <Th className="max-md:hidden">In effect since</Th>
          <Th className="max-md:hidden">Set by</Th>
          <Th>Change</Th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ key, title, version, inEffectFrom, author, confirmedBy, proposal }) => (
          <Tr key={key}>
            <Td>
              <RowLink href={paths.policy(key)}>{title}</RowLink>
            </Td>
            <Td className="max-md:hidden">
              <code className="font-mono text-muted">{key}</code>
            </Td>
            <Td className="text-right">{version}</Td>
            <Td className="text-muted max-md:hidden">
              <Instant at={inEffectFrom} show="short" focusable={false} />
            </Td>
            <Td className="max-md:hidden">
              <Signatures author={author} confirmedBy={confirmedBy} />
            </Td>
            <Td>
              {proposal ? (
                <span className={aboveRowLink}>
                  <Link href={paths.policyProposal(key, proposal.id)}>
                    {proposal.mine ? "Yours waits for another lead" : `${proposal.author.name} proposes one`}
                  </Link>
                </span>
              ) : (
                <span className="text-muted">None waits</span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
