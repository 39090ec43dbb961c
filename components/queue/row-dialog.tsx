"use client";

import { onDemand } from "@/components/ui/on-demand";
import { showToast } from "@/components/ui/toast-store";
import { failureOf } from "@/lib/client/failure";
import type { QueueRow } from "@/lib/contract/console/queue";
import { useFacets } from "./use-facets";
import type { useRowCommands } from "./use-row-commands";

const AssignDialog = onDemand(() =>
  import("@/components/record/assign-dialog").then((module) => module.AssignDialog),
);

const SnoozeDialog = onDemand(() =>
  import("@/components/record/snooze-dialog").then((module) => module.SnoozeDialog),
);

const AskDialog = onDemand(() => import("./ask-dialog").then((module) => module.AskDialog));

type RowDialogProps = {
  act: "assign" | "snooze" | "ask";
  row: QueueRow;
  me: string;
  give: ReturnType<typeof useRowCommands>["give"];
  onClose: () => void;
};

/** What an act on a row asks before it is given: to whom, until when, or what. */
export function RowDialog({ act, row: { reference, assignee }, me, give, onClose }: RowDialogProps) {
  const { facets } = useFacets();
  const failure = give.error ? failureOf(give.error).message : undefined;

  if (act === "assign") {
    return (
      <AssignDialog
        reference={reference}
        people={facets.staff}
        me={me}
        assignee={assignee}
        onOpenChange={onClose}
        onAssign={(person) => {
          const decision = { kind: "assign", personId: person?.id ?? null } as const;
          const done = `Assigned ${reference} to ${person?.name ?? "nobody"}`;
          const onError = (error: unknown) =>
            showToast({
              title: `${reference} was not assigned`,
              detail: failureOf(error).message,
              hue: "danger",
            });
          give.mutate({ reference, decision, done }, { onError });
          onClose();
        }}
      />
    );
  }
  if (act === "snooze") {
    return (
      <SnoozeDialog
        reference={reference}
        busy={give.isPending}
        failure={failure}
        onOpenChange={onClose}
        onSnooze={(snooze) => {
          const decision = { kind: "snooze", ...snooze } as const;
          give.mutate({ reference, decision, done: `Snoozed ${reference}` }, { onSuccess: onClose });
        }}
      />
    );
  }
  return (
    <AskDialog
      reference={reference}
      busy={give.isPending}
      failure={failure}
      onClose={onClose}
      onAsk={(question, forget) => {
        const decision = { kind: "escalate", question } as const;
        const onSuccess = () => {
          forget();
          onClose();
        };
        give.mutate({ reference, decision, done: `Asked the leads about ${reference}` }, { onSuccess });
      }}
    />
  );
}
