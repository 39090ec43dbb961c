"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { SteadyRow } from "@/components/record/steady-rows";
import { useRowWindow } from "@/components/record/use-row-window";
import { Th } from "@/components/ui/table";
import { useMedia } from "@/components/ui/use-media";
import { useMounted } from "@/components/ui/use-mounted";
import type { QueueRow as Row } from "@/lib/contract/console/queue";
import { QueueRow } from "./queue-row";
import type { GiveAct } from "./row-acts";
import type { RowSelection } from "./use-row-selection";

const headPx = 32;
const usualPx = 36;
/** On a phone a row has two lines. */
const tallPx = 56;
/** So many rows before the end, more are asked for. */
const ahead = 30;

type QueueTableProps = {
  label: string;
  rows: readonly SteadyRow<Row>[];
  hasMore: boolean;
  onNearEnd: () => void;
  /** The rows in view, by number. */
  onView: (from: number, to: number) => void;
  selection: RowSelection;
  /** A press on a row shows it beside the list; its reference opens it. */
  previewed: boolean;
  /** For those who may handle a case. */
  onAct: GiveAct | undefined;
};

/** However many rows there are, only those near the view are in the page. */
export function QueueTable({
  label,
  rows,
  hasMore,
  onNearEnd,
  onView,
  selection,
  previewed,
  onAct,
}: QueueTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const mounted = useMounted();
  const rowPx = useMedia("(max-width: 47.99rem)") ? tallPx : usualPx;
  const { index: selected, moves } = selection;

  const { first, last, from, to, reveal } = useRowWindow(scroller, { count: rows.length, rowPx, headPx });
  const nearEnd = useEffectEvent(onNearEnd);
  useEffect(() => {
    if (hasMore && to >= rows.length - ahead) nearEnd();
  }, [hasMore, to, rows.length]);
  const view = useEffectEvent(onView);
  useEffect(() => view(first, last), [first, last]);

  const follow = useEffectEvent(() => {
    if (selected < 0) return;
    reveal(selected);
    const row = scroller.current?.querySelector(`[data-index="${selected}"] [data-row]`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (moves > 0) follow();
  }, [moves]);

  const near = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  // The selected row stays in the page, and the focus in it.
  const isFar = selected >= 0 && selected < rows.length && (selected < from || selected > to);
  const shown = isFar ? [...near, selected].sort((one, other) => one - other) : near;

  return (
    <div ref={scroller} className="@container relative min-h-0 flex-1 overflow-y-auto overflow-x-hidden">
      <table
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-body"
      >
        <thead className="sticky top-0 z-20 bg-surface">
          <tr>
            <Th className="w-33">Due</Th>
            <Th className="md:w-28">Case</Th>
            <Th className="max-md:hidden">Subject</Th>
            <Th className="hidden @2xl:table-cell @2xl:w-54 @5xl:w-auto">Why</Th>
            <Th className="hidden w-18 text-right @4xl:table-cell">Signals</Th>
            <Th className="hidden w-30 @7xl:table-cell">Last signal</Th>
            <Th className="hidden @3xl:table-cell @3xl:w-28 @5xl:w-44">With</Th>
            {onAct ? (
              <Th className="w-11 px-2 min-[90rem]:hidden">
                <span className="sr-only">Actions</span>
              </Th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.flatMap((index, at) => {
            const item = rows[index];
            const before = index - (shown[at - 1] ?? -1) - 1;
            if (!item) return [];
            return [
              before > 0 ? <Space key={`before ${item.row.reference}`} px={before * rowPx} /> : null,
              <QueueRow
                key={item.row.reference}
                {...item}
                index={index}
                selected={index === selected}
                onFocus={selection.choose}
                onAct={onAct}
                {...(previewed && { onSelect: () => selection.moveTo(index) })}
              />,
            ];
          })}
          {mounted ? <Space px={(rows.length - 1 - (shown.at(-1) ?? -1)) * rowPx} /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** Where rows are that are not in the page. */
function Space({ px }: { px: number }) {
  if (px <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height: px }} />
    </tr>
  );
}
