"use client";

import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { AuditRow } from "@/lib/contract/console/operations";
import { paths } from "@/lib/paths";
import { actionWords, nameWords } from "./action-words";
import { ActorName } from "./actor-name";

type AuditDrawerProps = { row: AuditRow | null; onClose: () => void };

/** The whole entry: who, when, what, its place in the chain, and its details as they were written. */
export function AuditDrawer({ row, onClose }: AuditDrawerProps) {
  if (!row) return null;
  return (
    <Dialog as="drawer" open onOpenChange={(open) => (open ? undefined : onClose())} title={actionWords(row)}>
      <div className="flex flex-col gap-6">
        <Facts
          facts={[
            { label: "When", value: <Instant at={row.at} show="exact" /> },
            { label: "Who", value: <ActorName actor={row.actor} /> },
            {
              label: "Case",
              value: row.caseReference && (
                <Reference value={row.caseReference} href={paths.case(row.caseReference)} />
              ),
            },
            { label: "Organization", value: row.organization },
            { label: "Record", value: `${nameWords(row.entity)}, version ${row.version}` },
            { label: "Record id", value: <Identifier value={row.entityId} name="record id" keep={36} /> },
            { label: "Sealed as", value: row.position ? `Number ${row.position}` : "Not sealed yet" },
            { label: "Entry", value: <Identifier value={row.id} name="entry id" keep={36} /> },
          ]}
        />
        <Section title="Details" level={3}>
          <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-md bg-canvas px-3 py-2 font-mono text-meta">
            {JSON.stringify(row.details, null, 2)}
          </pre>
        </Section>
      </div>
    </Dialog>
  );
}
