import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { KeyRow } from "@/lib/contract/console/people";
import { KeyActions, KeyState } from "./key-state";

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
              <span className="sr-only">Replace or revoke</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="max-w-72 truncate font-medium">{row.label}</Td>
            <Td>
              <KeyState row={row} />
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
              <Td>
                <KeyActions row={row} />
              </Td>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
