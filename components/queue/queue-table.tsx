"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useRef } from "react";
import type { SteadyRow } from "@/components/record/steady-rows";
import { Th } from "@/components/ui/table";
import { useMedia } from "@/components/ui/use-media";
import { useMounted } from "@/components/ui/use-mounted";
import type { QueueRow as Row } from "@/lib/contract/console/queue";
import { QueueRow } from "./queue-row";
import type { RowSelection } from "./use-row-selection";

const headPx = 32;
const rowPx = 36;
/** On a phone a row has two lines. */
const tallRowPx = 56;
/** So many rows before the end, more are asked for. */
const ahead = 30;
/** What the server renders, which cannot know how much is seen. */
const atFirst = 40;

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
}: QueueTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const mounted = useMounted();
  const height = useMedia("(max-width: 47.99rem)") ? tallRowPx : rowPx;
  const { index: selected, moves } = selection;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.row.reference ?? index,
    overscan: 12,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    initialRect: { width: 0, height: 900 },
    useFlushSync: false,
    // The selected row stays in the page, and the focus in it.
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      if (selected < 0 || selected >= range.count || near.includes(selected)) return near;
      return [...near, selected].sort((a, b) => a - b);
    },
  });
  const measure = useEffectEvent(() => virtual.measure());
  useEffect(() => {
    if (height > 0) measure();
  }, [height]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const nearEnd = useEffectEvent(onNearEnd);
  useEffect(() => {
    if (hasMore && last >= rows.length - ahead) nearEnd();
  }, [hasMore, last, rows.length]);

  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const view = useEffectEvent(onView);
  useEffect(() => view(startIndex, endIndex), [startIndex, endIndex]);

  const follow = useEffectEvent(() => {
    if (selected < 0) return;
    virtual.scrollToIndex(selected, { align: "auto" });
    const row = scroller.current?.querySelector(`[data-index="${selected}"] [data-row]`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (moves > 0) follow();
  }, [moves]);

  const shown = mounted
    ? items.map(({ index }) => index)
    : Array.from({ length: Math.min(atFirst, rows.length) }, (_, index) => index);

  return (
    <div ref={scroller} className="@container relative min-h-0 flex-1 overflow-y-auto overflow-x-hidden">
      <table
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-body"
      >
        <thead className="sticky top-0 z-20 bg-surface">
          <tr>
            <Th className="w-32">Due</Th>
            <Th className="md:w-34">Case</Th>
            <Th className="max-md:hidden">Subject</Th>
            <Th className="hidden @2xl:table-cell">Why</Th>
            <Th className="hidden w-20 text-right @5xl:table-cell">Signals</Th>
            <Th className="hidden w-30 @7xl:table-cell">Last signal</Th>
            <Th className="hidden w-44 @3xl:table-cell">With</Th>
          </tr>
        </thead>
        <tbody>
          {shown.flatMap((index, at) => {
            const item = rows[index];
            const before = index - (shown[at - 1] ?? -1) - 1;
            if (!item) return [];
            return [
              before > 0 ? <Space key={`before ${item.row.reference}`} px={before * height} /> : null,
              <QueueRow
                key={item.row.reference}
                {...item}
                index={index}
                selected={index === selected}
                onFocus={selection.choose}
                {...(previewed && { onSelect: () => selection.moveTo(index) })}
              />,
            ];
          })}
          {mounted ? <Space px={(rows.length - 1 - (shown.at(-1) ?? -1)) * height} /> : null}
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
