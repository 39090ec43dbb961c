"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useRowExtras } from "@/components/record/use-row-extras";
import { useRowWindow } from "@/components/record/use-row-window";
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

const linePx = 36;
const headPx = 32;
/** So many lines before the end, more are asked for. */
const ahead = 30;

/** So many signals that only those in sight are drawn; further pages come before one reaches the end. */
export function SignalWindow({ label, rows, total, head, line, onEnd }: SignalWindowProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // What one said stands below it, where it was revealed.
  const { extras, measure } = useRowExtras(linePx);
  const seen = useRowWindow(scroller, { count: rows.length, rowPx: linePx, headPx, extras });
  useEffect(() => {
    if (seen.to >= rows.length - ahead) onEnd();
  }, [seen.to, rows.length, onEnd]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section ref={scroller} tabIndex={0} aria-label={label} className="max-h-112 overflow-auto">
      <table
        aria-label={label}
        aria-rowcount={total + 1}
        className="w-full min-w-148 table-fixed border-separate border-spacing-0 text-body [&_thead]:sticky [&_thead]:top-0 [&_thead]:z-10 [&_thead]:bg-surface"
      >
        {head}
        <Gap height={seen.pxBefore} />
        {rows.slice(seen.from, seen.to + 1).map((signal, at) => (
          <tbody key={signal.id} ref={measure} data-index={seen.from + at} className="[&_td]:border-b!">
            {line(signal)}
          </tbody>
        ))}
        <Gap height={seen.pxAfter} />
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
