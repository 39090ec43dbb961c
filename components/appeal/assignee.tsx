"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { showToast } from "@/components/ui/toast-store";
import type { AppealView } from "@/lib/contract/console/appeal";
import { useAppealCommand } from "./use-appeal-command";

const AssignDialog = onDemand(() =>
  import("@/components/record/assign-dialog").then((module) => module.AssignDialog),
);

/** Whose the appeal is to decide; a lead changes it, also one who may not decide it. */
export function Assignee({ view }: { view: AppealView }) {
  const [open, setOpen] = useState(false);
  const { give, busy } = useAppealCommand(view, () => undefined, {
    onFailed: ({ message }) => showToast({ title: "Not assigned", detail: message, hue: "danger" }),
  });
  const offer = view.offers.find(({ command }) => command === "assign_appeal");
  if (!offer?.available && !view.assignee) return null;
  return (
    <div className="flex min-h-8 items-center justify-between gap-3">
      <p className={view.assignee ? undefined : "text-muted"}>
        {view.assignee ? `${view.assignee.name} is to decide it.` : "It is anybody's to decide."}
      </p>
      {offer?.available ? (
        <Button size="sm" variant="quiet" busy={busy} onClick={() => setOpen(true)}>
          {view.assignee ? "Reassign" : "Assign"}
        </Button>
      ) : null}
      {open ? (
        <AssignDialog
          reference={view.reference}
          people={view.deciders}
          me=""
          assignee={view.assignee}
          onOpenChange={setOpen}
          onAssign={(person) => {
            setOpen(false);
            give({ kind: "assign_appeal", personId: person?.id ?? null });
          }}
        />
      ) : null}
    </div>
  );
}
