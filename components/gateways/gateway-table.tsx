import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { classNames } from "@/components/ui/class-names";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { GatewayRow } from "@/lib/contract/console/gateway";

const numeral = (count: number) => count.toLocaleString("en-GB");

function lagOf({ behind }: GatewayRow): string {
  if (behind === null) return "needs a new snapshot";
  if (behind === 0) return "none";
  return `${numeral(behind)} ${behind === 1 ? "change" : "changes"}`;
}

export function GatewayTable({ rows }: { rows: readonly GatewayRow[] }) {
  return (
    <Table label="Gateways by name">
      <thead>
        <tr>
          <Th>Gateway</Th>
          <Th>Status</Th>
          <Th className="max-md:hidden">Version</Th>
          <Th className="text-right max-md:hidden">Cursor</Th>
          <Th>Lag</Th>
          <Th>Last seen</Th>
          <Th className="max-lg:hidden">Key</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.name}>
            <Td className="max-w-72 truncate font-medium max-sm:max-w-28">{row.name}</Td>
            <Td>
              <StatusBadge kind="gateway" status={row.status} variant="plain" />
            </Td>
            <Td className="max-w-40 truncate text-muted max-md:hidden">{row.version ?? "not told"}</Td>
            <Td className="text-right text-muted tabular-nums max-md:hidden">{numeral(row.sequence)}</Td>
            <Td className={classNames("max-sm:whitespace-normal", row.behind === 0 && "text-muted")}>
              {lagOf(row)}
            </Td>
            <Td className="text-muted">
              <Instant at={row.seenAt} />
            </Td>
            <Td className="max-w-48 truncate text-muted max-lg:hidden">{row.key}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
