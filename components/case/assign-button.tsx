"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCaseCommand } from "@/components/case/decide/use-case-command";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Opening, onDemand } from "@/components/ui/on-demand";
import { showToast } from "@/components/ui/toast-store";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import type { CaseView } from "@/lib/contract/console/case";
import { mayGive } from "./may-give";

const AssignDialog = onDemand(() =>
  import("@/components/record/assign-dialog").then((module) => module.AssignDialog),
);

/** Says whose the case is to decide, and changes it. */
export function AssignButton({ view, me }: { view: CaseView; me: string }) {
  const [open, setOpen] = useState(false);
  const command = useCaseCommand(view, {
    onRefused: ({ message }) => showToast({ title: "Not assigned", detail: message, hue: "danger" }),
  });
  const { data: facets, isLoading } = useQuery(api.console.queue.facets.queryOptions({ enabled: open }));
  const offer = view.offers.find((each) => each.command === "assign");
  useShortcut(
    { keys: "a", label: "Assign the case", onPress: () => setOpen(true) },
    offer?.available === true,
  );
  if (!offer || !mayGive(offer)) return null;
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        busy={command.busy}
        unavailable={offer.missing[0]?.message}
        onClick={() => setOpen(true)}
      >
        Assign <Kbd keys="a" />
      </Button>
      {isLoading ? <Opening /> : null}
      {open && facets ? (
        <AssignDialog
          reference={view.reference}
          people={facets.staff}
          me={me}
          assignee={view.assignee}
          onOpenChange={setOpen}
          onAssign={(person) => {
            setOpen(false);
            command.give({ kind: "assign", personId: person?.id ?? null });
          }}
        />
      ) : null}
    </>
  );
}
