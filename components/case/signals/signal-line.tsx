"use client";

import { memo, type ReactNode } from "react";
import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { Td, Tr } from "@/components/ui/table";
import type { SignalView } from "@/lib/contract/console/case-signals";

const dispositions: Record<SignalView["disposition"], string | null> = {
  counted: null,
  below_floor: "below the floor",
  quieted: "quieted",
  trusted: "trusted access",
};

type SignalLineProps = {
  signal: SignalView;
  /** Whether the monitor is named; its version always is. */
  named: boolean;
  /** What the request said, once revealed. */
  excerpt?: ReactNode;
};

/** One signal, and under it what the request said. One that did not count says why. */
export const SignalLine = memo(function SignalLine({ signal, named, excerpt }: SignalLineProps) {
  const aside = dispositions[signal.disposition];
  return (
    <>
      <Tr className={aside ? "text-muted" : undefined}>
        <Td className="first:pl-0">
          <Instant at={signal.occurredAt} show="short" />
        </Td>
        <Td className="text-right font-medium">{signal.score.toFixed(2)}</Td>
        <Td>{aside ?? <StatusBadge kind="severity" status={signal.severity} variant="plain" />}</Td>
        <Td className="truncate">
          {named ? `${signal.monitor} ` : null}
          <span className="text-muted">{signal.monitorVersion}</span>
        </Td>
        <Td className="truncate font-mono text-[0.94em]">{signal.model}</Td>
        <Td className="last:pr-0">
          <Identifier value={signal.requestId} name="request id" />
        </Td>
      </Tr>
      {excerpt ? (
        <tr>
          <td colSpan={6} className="border-line border-b py-2">
            {excerpt}
          </td>
        </tr>
      ) : null}
    </>
  );
});
