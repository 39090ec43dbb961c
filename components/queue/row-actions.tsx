"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useLiveClaim } from "@/components/record/claim-words";
import { useNow } from "@/components/record/clock";
import { showToast } from "@/components/ui/toast-store";
import { useShortcut } from "@/components/ui/use-shortcut";
import { failureOf } from "@/lib/client/failure";
import type { QueueRow } from "@/lib/contract/console/queue";
import { useFacets } from "./use-facets";
import { useRowCommands } from "./use-row-commands";

const AssignDialog = dynamic(
  () => import("@/components/record/assign-dialog").then((module) => module.AssignDialog),
  { ssr: false },
);

const SnoozeDialog = dynamic(
  () => import("@/components/record/snooze-dialog").then((module) => module.SnoozeDialog),
  { ssr: false },
);

type RowActionsProps = { row: QueueRow; me: string };

/** The keys that act on the selected row, and the dialogs they open. */
export function RowActions({ row, me }: RowActionsProps) {
  const { reference, status, snoozedUntil } = row;
  const [open, setOpen] = useState<{ dialog: "assign" | "snooze"; row: QueueRow } | null>(null);
  const { facets } = useFacets();
  const { claim, release, give } = useRowCommands();
  const live = useLiveClaim(row.claim);
  const isOpen = status === "open";
  const now = useNow();
  const rests = snoozedUntil !== null && snoozedUntil > now;
  const close = () => {
    setOpen(null);
    give.reset();
  };

  const on = { group: "row" } as const;
  useShortcut(
    { ...on, keys: "c", label: `Claim ${reference}`, onPress: () => claim(reference) },
    isOpen && !live,
  );
  useShortcut(
    { ...on, keys: "u", label: `Let ${reference} go`, onPress: () => release(reference) },
    live?.mine === true,
  );
  useShortcut(
    { ...on, keys: "a", label: `Assign ${reference}`, onPress: () => setOpen({ dialog: "assign", row }) },
    isOpen,
  );
  useShortcut(
    { ...on, keys: "s", label: `Snooze ${reference}`, onPress: () => setOpen({ dialog: "snooze", row }) },
    isOpen && !rests,
  );
  useShortcut(
    {
      ...on,
      keys: "w",
      label: `Wake ${reference}`,
      onPress: () =>
        give.mutate(
          { reference, decision: { kind: "wake" }, done: `Woke ${reference}` },
          { onError: (error) => tell(`${reference} was not woken`, error) },
        ),
    },
    rests,
  );

  if (open?.dialog === "assign") {
    return (
      <AssignDialog
        reference={open.row.reference}
        people={facets.staff}
        me={me}
        assignee={open.row.assignee}
        onOpenChange={close}
        onAssign={(person) => {
          const personId = person?.id ?? null;
          give.mutate(
            {
              reference: open.row.reference,
              decision: { kind: "assign", personId },
              done: `Assigned ${open.row.reference} to ${person?.name ?? "nobody"}`,
            },
            { onError: (error) => tell(`${open.row.reference} was not assigned`, error) },
          );
          setOpen(null);
        }}
      />
    );
  }
  if (open?.dialog === "snooze") {
    return (
      <SnoozeDialog
        reference={open.row.reference}
        busy={give.isPending}
        failure={give.error ? failureOf(give.error).message : null}
        onOpenChange={close}
        onSnooze={(snooze) =>
          give.mutate(
            {
              reference: open.row.reference,
              decision: { kind: "snooze", ...snooze },
              done: `Snoozed ${open.row.reference}`,
            },
            { onSuccess: close },
          )
        }
      />
    );
  }
  return null;
}

const tell = (title: string, error: unknown) =>
  showToast({ title, detail: failureOf(error).message, hue: "danger" });
