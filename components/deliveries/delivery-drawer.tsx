"use client";

import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import type { DeliveryRow } from "@/lib/contract/console/operations";
import { paths } from "@/lib/paths";
import { Reached } from "./reached";
import { RetryButton } from "./retry-button";

type DeliveryDrawerProps = { row: DeliveryRow | null; mayRetry: boolean; onClose: () => void };

const channels = { mail: "Mail", portal: "Portal", webhook: "Webhook" } as const;

export function DeliveryDrawer({ row, mayRetry, onClose }: DeliveryDrawerProps) {
  if (!row) return null;
  const isDead = row.status === "failed" || row.status === "bounced";
  return (
    <Dialog
      as="drawer"
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={row.notice.title}
      actions={isDead ? <RetryButton row={row} mayRetry={mayRetry} /> : null}
    >
      <Facts
        facts={[
          { label: "Status", value: <StatusBadge kind="delivery" status={row.status} /> },
          { label: "Customer", value: isDead ? <Reached row={row} /> : null },
          { label: "Organization", value: row.organization },
          {
            label: "Case",
            value: <Reference value={row.reference} href={paths.record(row.reference)} />,
          },
          { label: "Channel", value: channels[row.channel] },
          { label: "To", value: row.recipient || "Nobody: the organization had no contacts" },
          { label: "Attempts", value: row.attempts },
          { label: "Delivered", value: row.deliveredAt && <Instant at={row.deliveredAt} show="exact" /> },
          {
            label: isDead ? "Last attempt" : "Next attempt",
            value: row.deliveredAt ? null : <Instant at={row.nextAttemptAt} show="exact" />,
          },
          {
            label: "What went wrong",
            value: row.lastError && <p className="whitespace-pre-wrap break-words">{row.lastError}</p>,
          },
          { label: "Notice", value: <Identifier value={row.notice.id} name="notice id" keep={36} /> },
          { label: "Delivery", value: <Identifier value={row.id} name="delivery id" keep={36} /> },
        ]}
      />
    </Dialog>
  );
}
