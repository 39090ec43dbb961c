"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SignalView } from "@/lib/contract/console/case-signals";
import { Identifier } from "./identifier";
import { Instant } from "./instant";
import { StatusBadge } from "./status-badge";

const firstShown = 10;

const dispositions: Record<SignalView["disposition"], string | null> = {
  counted: null,
  below_floor: "below the floor",
  quieted: "quieted",
  trusted: "trusted access",
};

type SignalTableProps = {
  signals: readonly SignalView[];
  /** What a signal's requests said, once revealed: shown under its row. */
  excerpts?: ReadonlyMap<string, ReactNode>;
};

/** Signals newest first. Those that did not count say why. */
export function SignalTable({ signals, excerpts }: SignalTableProps) {
  const [all, setAll] = useState(false);
  const newest = signals.toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime());
  const shown = all ? newest : newest.slice(0, firstShown);
  return (
    <>
      <Table label="Signals">
        <thead>
          <tr>
            <Th className="pl-0 first:pl-0">Time</Th>
            <Th className="text-right">Score</Th>
            <Th>Severity</Th>
            <Th>Monitor</Th>
            <Th>Model</Th>
            <Th className="last:pr-0">Request</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((signal) => (
            <SignalRow key={signal.id} signal={signal} excerpt={excerpts?.get(signal.id)} />
          ))}
        </tbody>
      </Table>
      {shown.length < newest.length ? (
        <Button size="sm" className="mt-3" onClick={() => setAll(true)}>
          Show all {newest.length.toLocaleString("en-GB")} signals
        </Button>
      ) : null}
    </>
  );
}

function SignalRow({ signal, excerpt }: { signal: SignalView; excerpt: ReactNode }) {
  const aside = dispositions[signal.disposition];
  return (
    <>
      <Tr className={aside ? "text-muted" : undefined}>
        <Td className="whitespace-nowrap first:pl-0">
          <Instant at={signal.occurredAt} />
        </Td>
        <Td className="text-right font-medium">{signal.score.toFixed(2)}</Td>
        <Td className="whitespace-nowrap">
          {aside ? (
            <span>{aside}</span>
          ) : (
            <StatusBadge kind="severity" status={signal.severity} variant="plain" />
          )}
        </Td>
        <Td className="whitespace-nowrap">
          {signal.monitor} <span className="text-muted">{signal.monitorVersion}</span>
        </Td>
        <Td className="whitespace-nowrap font-mono text-[0.94em]">{signal.model}</Td>
        <Td className="last:pr-0">
          <Identifier value={signal.requestId} name="request id" />
        </Td>
      </Tr>
      {excerpt ? (
        <tr>
          <td colSpan={6} className="border-line border-b pb-3">
            {excerpt}
          </td>
        </tr>
      ) : null}
    </>
  );
}
