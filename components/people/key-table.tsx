import { CircleCheck } from "lucide-react";
import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { KeyRow } from "@/lib/contract/console/people";
import { RevokeButton } from "./revoke-button";

export function KeyTable({ rows, mayManage }: { rows: readonly KeyRow[]; mayManage: boolean }) {
  return (
    <Table label="The provider's own keys, newest first">
      <thead>
        <tr>
          <Th>Used by</Th>
          <Th>Status</Th>
          <Th className="max-md:hidden">Made</Th>
          <Th className="max-md:hidden">By</Th>
          <Th className="max-lg:hidden">Last used</Th>
          <Th className="max-lg:hidden">Id</Th>
          {mayManage ? (
            <Th>
              <span className="sr-only">Revoke</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="max-w-72 truncate font-medium">{row.label}</Td>
            <Td>
              {row.revokedAt ? (
                <span className="text-muted">
                  revoked <Instant at={row.revokedAt} />
                </span>
              ) : row.expiresAt ? (
                <span className="text-muted">
                  ends <Instant at={row.expiresAt} />
                </span>
              ) : (
                <Badge hue="good" icon={CircleCheck} variant="plain">
                  opens
                </Badge>
              )}
            </Td>
            <Td className="text-muted max-md:hidden">
              <Instant at={row.createdAt} show="short" />
            </Td>
            <Td className="text-muted max-md:hidden">{row.createdBy}</Td>
            <Td className="text-muted max-lg:hidden">
              {row.lastUsedAt ? <Instant at={row.lastUsedAt} show="short" /> : "never"}
            </Td>
            <Td className="max-lg:hidden">
              <Identifier value={row.id} name="key id" />
            </Td>
            {mayManage ? (
              <Td className="text-right">{row.revokedAt ? null : <RevokeButton row={row} />}</Td>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
