import { ClaimWords } from "@/components/record/claim-words";
import { Instant } from "@/components/record/instant";
import type { SteadyRow } from "@/components/record/steady-rows";
import { SubjectName } from "@/components/record/subject-name";
import { Badge } from "@/components/ui/badge";
import { RowLink } from "@/components/ui/row-link";
import { Td, Tr } from "@/components/ui/table";
import type { QueueRow as Row } from "@/lib/contract/console/queue";
import { paths } from "@/lib/paths";
import { DueCell } from "./due-cell";
import { WhyCell } from "./why-cell";

export function QueueRow({ row, gone }: SteadyRow<Row>) {
  return (
    <Tr className={gone ? "opacity-50" : undefined}>
      <Td>{gone ? <span className="text-muted">left this view</span> : <DueCell row={row} />}</Td>
      <Td>
        <RowLink href={paths.case(row.reference)} className="whitespace-nowrap font-mono text-[0.94em]">
          {row.reference}
        </RowLink>
      </Td>
      <Td>
        <span className="flex items-center gap-2">
          <SubjectName subject={row.subject} copy={false} />
          {row.subject.organization.zdr ? <Badge>ZDR</Badge> : null}
        </span>
      </Td>
      <Td className="max-md:hidden">
        <WhyCell row={row} />
      </Td>
      <Td className="text-right max-md:hidden">{row.signalCount.toLocaleString("en-GB")}</Td>
      <Td className="whitespace-nowrap text-muted max-lg:hidden">
        <Instant at={row.lastSignalAt} focusable={false} />
      </Td>
      <Td className="max-lg:hidden">
        <ClaimWords claim={row.claim} />
      </Td>
    </Tr>
  );
}
