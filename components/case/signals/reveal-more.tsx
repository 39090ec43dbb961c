"use client";

import { Eye } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { SignalView } from "@/lib/contract/console/case-signals";
import type { Evidence } from "./use-evidence";

const atOnce = 200;

/** Once content is shown: the way to that of signals which were further down. */
export function RevealMore({ rows, evidence }: { rows: readonly SignalView[]; evidence: Evidence }) {
  const hidden = rows.filter(({ id, hasEvidence }) => hasEvidence && !evidence.excerpts.has(id));
  if (!evidence.revealed || !evidence.shown || hidden.length === 0) return null;
  const signals = hidden.slice(0, atOnce).map(({ id }) => id);
  return (
    <Button size="sm" busy={evidence.busy} className="my-2" onClick={() => evidence.revealMore(signals)}>
      <Eye aria-hidden /> Reveal {signals.length} more
    </Button>
  );
}
