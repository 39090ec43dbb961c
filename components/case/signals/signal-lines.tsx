"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Table, Th } from "@/components/ui/table";
import type { SignalView } from "@/lib/contract/console/case-signals";
import { SignalLine } from "./signal-line";
import { SignalWindow } from "./signal-window";

type SignalLinesProps = {
  label: string;
  rows: readonly SignalView[];
  /** How many there are, loaded or not. */
  total: number;
  named: boolean;
  excerpts: ReadonlyMap<string, ReactNode>;
  /** Asks for the next page, where there is one. */
  onEnd: () => void;
};

const windowFrom = 40;
const never = () => () => {};

/** Signals newest first. Many of them scroll in a window of their own, of which only what is seen is drawn. */
export function SignalLines({ label, rows, total, named, excerpts, onEnd }: SignalLinesProps) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const head = <Head named={named} />;
  const line = (signal: SignalView) => (
    <SignalLine key={signal.id} signal={signal} named={named} excerpt={excerpts.get(signal.id)} />
  );
  if (total > windowFrom && inBrowser) {
    return <SignalWindow label={label} rows={rows} total={total} head={head} line={line} onEnd={onEnd} />;
  }
  return (
    <Table label={label} className="min-w-148 table-fixed">
      {head}
      <tbody>{rows.slice(0, windowFrom).map(line)}</tbody>
    </Table>
  );
}

function Head({ named }: { named: boolean }) {
  return (
    <thead>
      <tr>
        <Th className="w-25 first:pl-0">Time</Th>
        <Th className="w-14 text-right">Score</Th>
        <Th className="w-22">Severity</Th>
        <Th className={named ? "w-auto" : "w-22"}>{named ? "Monitor" : "Version"}</Th>
        <Th>Model</Th>
        <Th className="w-34 last:pr-0">Request</Th>
      </tr>
    </thead>
  );
}
