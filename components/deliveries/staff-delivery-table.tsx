"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Instant } from "@/components/record/instant";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { StaffDeliveryRow } from "@/lib/contract/console/notification";

type StaffDeliveryTableProps = { rows: readonly StaffDeliveryRow[]; mayRetry: boolean };

export function StaffDeliveryTable({ rows, mayRetry }: StaffDeliveryTableProps) {
  return (
    <Table label="Deliveries to staff">
      <thead>
        <tr>
          <Th>Message</Th>
          <Th>To</Th>
          <Th className="max-md:hidden">Last attempt</Th>
          <Th className="max-lg:hidden">What went wrong</Th>
          <Th className="text-right">Again</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="max-w-96 truncate">
              <Link href={row.path} variant="quiet">
                {row.title}
                {row.reference ? <span className="ml-2 font-mono text-muted">{row.reference}</span> : null}
              </Link>
            </Td>
            <Td className="text-muted">{row.to ?? "The team's chat"}</Td>
            <Td className="text-muted max-md:hidden">
              <Instant at={row.lastAttemptAt} />
            </Td>
            <Td className="max-w-80 truncate text-muted max-lg:hidden">{row.lastError}</Td>
            <Td className="text-right">
              <AgainButton row={row} mayRetry={mayRetry} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function AgainButton({ row, mayRetry }: { row: StaffDeliveryRow; mayRetry: boolean }) {
  const queries = useQueryClient();
  const retry = useMutation(
    api.console.staffDelivery.retry.mutationOptions({
      onSuccess: async () => {
        showToast({ title: "Sent again", detail: `To ${row.to ?? "the team's chat"}.` });
        await queries.invalidateQueries({ queryKey: api.console.staffDelivery.key() });
      },
      onError: (error) =>
        showToast({ title: "Not sent again", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  return (
    <Button
      size="sm"
      busy={retry.isPending}
      unavailable={mayRetry ? null : "Leads and administrators send again."}
      onClick={() => retry.mutate({ id: row.id })}
      aria-label={`Send ${row.title} to ${row.to ?? "the team's chat"} again`}
    >
      {retry.isPending ? null : <RotateCw aria-hidden />}
      Send again
    </Button>
  );
}
