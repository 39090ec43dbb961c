"use client";

import { Instant } from "@/components/record/instant";
import type { SteadyRow } from "@/components/record/steady-rows";
import { SubjectName } from "@/components/record/subject-name";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { RowLink } from "@/components/ui/row-link";
import { goneRow, Td, Tr } from "@/components/ui/table";
import type { QueueRow as Row } from "@/lib/contract/console/queue";
import { paths } from "@/lib/paths";
import { DueCell } from "./due-cell";
import type { GiveAct } from "./row-acts";
import { RowMenu } from "./row-menu";
import { WhyCell } from "./why-cell";
import { WithCell } from "./with-cell";

type QueueRowProps = SteadyRow<Row> & {
  index: number;
  selected: boolean;
  onFocus: (reference: string) => void;
  /** What a press beside the reference does instead of opening the case. */
  onSelect?: () => void;
  onAct: GiveAct | undefined;
};

const cut = "overflow-hidden text-ellipsis";

export function QueueRow({ row, gone, index, selected, onFocus, onSelect, onAct }: QueueRowProps) {
  const choose = () => onFocus(row.reference);
  return (
    <Tr
      selected={selected}
      data-index={index}
      aria-rowindex={index + 2}
      onFocus={choose}
      {...(onSelect && { onClick: onSelect })}
      className={classNames("max-md:[&>td]:h-14", gone && goneRow)}
    >
      <Td>{gone ? <span className="text-muted">left this view</span> : <DueCell row={row} />}</Td>
      <Td className={cut}>
        <RowLink
          href={paths.case(row.reference)}
          className={classNames(
            "font-mono text-[0.94em]",
            onSelect && "after:pointer-events-none hover:underline",
          )}
        >
          {row.reference}
        </RowLink>
        <span className={classNames("block text-muted md:hidden", cut)}>
          <SubjectName subject={row.subject} copy={false} />
        </span>
      </Td>
      <Td className={classNames(cut, "max-md:hidden")}>
        <span className="flex items-center gap-2">
          <SubjectName subject={row.subject} copy={false} />
          {row.subject.organization.zdr ? <Badge className="shrink-0">ZDR</Badge> : null}
        </span>
      </Td>
      <Td className={classNames(cut, "hidden @2xl:table-cell")}>
        <WhyCell row={row} />
      </Td>
      <Td className="hidden text-right @4xl:table-cell">{row.signalCount.toLocaleString("en-GB")}</Td>
      <Td className="hidden text-muted @7xl:table-cell">
        <Instant at={row.lastSignalAt} focusable={false} />
      </Td>
      <Td className={classNames(cut, "hidden @3xl:table-cell")}>
        <WithCell row={row} />
      </Td>
      {onAct ? (
        <Td className="px-2 text-right min-[90rem]:hidden">
          {gone ? null : <RowMenu row={row} stops={selected} onAct={onAct} />}
        </Td>
      ) : null}
    </Tr>
  );
}
