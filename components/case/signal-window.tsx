"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import type { SignalView } from "@/lib/contract/console/case-signals";

type SignalWindowProps = {
  label: string;
  rows: readonly SignalView[];
  total: number;
  head: ReactNode;
  /** A signal's rows. */
  line: (signal: SignalView) => ReactNode;
  onEnd: () => void;
};

const lineHeight = 36;

/** So many signals that only those in sight are drawn; further pages come before one reaches the end. */
export function SignalWindow({ label, rows, total, head, line, onEnd }: SignalWindowProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const seen = lines.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 30) onEnd();
  }, [last, rows.length, onEnd]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section ref={scroller} tabIndex={0} aria-label={label} className="max-h-112 overflow-auto">
      <table
        aria-label={label}
        aria-rowcount={total + 1}
        className="w-full min-w-148 table-fixed border-separate border-spacing-0 text-body [&_thead]:sticky [&_thead]:top-0 [&_thead]:z-10 [&_thead]:bg-surface"
      >
        {head}
        <Gap height={seen[0]?.start ?? 0} />
        {seen.map(({ index, key }) => {
          const signal = rows[index];
          return signal ? (
            <tbody key={key} ref={lines.measureElement} data-index={index} className="[&_td]:border-b!">
              {line(signal)}
            </tbody>
          ) : null;
        })}
        <Gap height={lines.getTotalSize() - (seen.at(-1)?.end ?? 0)} />
      </table>
    </section>
  );
}

/** The room of what is not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden>
      <tr>
        <td colSpan={6} height={height} />
      </tr>
    </tbody>
  );
}
