import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Replay } from "@/lib/contract/console/policy-replay";
import { outcomes } from "./replay-words";

const columns = [
  { group: "gone", label: "Would not open" },
  { group: "added", label: "In addition" },
  { group: "same", label: "The same" },
] as const;

/** The cases of each side by how the real ones were decided. */
export function ReplayCounts({ replay }: { replay: Replay }) {
  const shown = outcomes.filter(({ outcome }) =>
    columns.some(({ group }) => replay[group].decided[outcome] > 0),
  );
  return (
    <Table label="Cases by how the real ones were decided">
      <thead>
        <tr>
          <Th className="first:pl-0">Really</Th>
          {columns.map(({ group, label }) => (
            <Th key={group} className="w-28 whitespace-normal px-2 text-right leading-tight last:pr-0">
              {label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ outcome, label }) => (
          <Tr key={outcome}>
            <Td className="first:pl-0">{label}</Td>
            {columns.map(({ group }) => (
              <Td key={group} className="px-2 text-right last:pr-0">
                {replay[group].decided[outcome].toLocaleString("en-GB")}
              </Td>
            ))}
          </Tr>
        ))}
        <Tr>
          <Td className="font-medium first:pl-0">Cases</Td>
          {columns.map(({ group }) => (
            <Td key={group} className="px-2 text-right font-medium last:pr-0">
              {replay[group].count.toLocaleString("en-GB")}
            </Td>
          ))}
        </Tr>
      </tbody>
    </Table>
  );
}
