"use client";

import { type ReactNode, useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { failureOf } from "@/lib/client/failure";
import type { QueueRow } from "@/lib/contract/console/queue";
import type { GiveAct } from "./row-acts";
import { RowDialog } from "./row-dialog";
import { useRowCommands } from "./use-row-commands";

type Asking = { act: "assign" | "snooze" | "ask"; row: QueueRow };

/** Gives acts on rows, and the dialog of the one that asks for the rest. `me`: the reader's id. */
export function useRowActs(me: string): { give: GiveAct; dialog: ReactNode } {
  const [asking, setAsking] = useState<Asking | null>(null);
  const { claim, release, give } = useRowCommands();

  const giveAct: GiveAct = (act, row) => {
    const { reference } = row;
    if (act === "claim") claim(reference);
    else if (act === "release") release(reference);
    else if (act === "wake") {
      const onError = (error: unknown) =>
        showToast({ title: `${reference} was not woken`, detail: failureOf(error).message, hue: "danger" });
      give.mutate({ reference, decision: { kind: "wake" }, done: `Woke ${reference}` }, { onError });
    } else setAsking({ act, row });
  };
  const close = () => {
    setAsking(null);
    give.reset();
  };

  return {
    give: giveAct,
    dialog: asking ? <RowDialog {...asking} me={me} give={give} onClose={close} /> : null,
  };
}
