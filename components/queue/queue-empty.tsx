import { Inbox, ListFilter } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { builtInOf, type QueueState } from "./queue-search";

type QueueEmptyProps = { state: QueueState; onShow: (state: QueueState) => void };

/** Why there is nothing, what fills this place, and the way to where there is something. */
export function QueueEmpty({ state, onShow }: QueueEmptyProps) {
  const { empty } = builtInOf({ ...state, order: "urgent" }) ?? {
    empty: {
      title: "No case is like that",
      text: "Every part of the sentence must hold. Take one out, or look at all open cases.",
    },
  };
  const isAll = Object.keys(state.filter).length === 0;
  return (
    <EmptyState
      icon={builtInOf(state) ? Inbox : ListFilter}
      title={empty.title}
      action={
        isAll ? null : (
          <Button onClick={() => onShow({ view: "all", filter: {}, order: "urgent" })}>
            See all open cases
          </Button>
        )
      }
    >
      {empty.text}
    </EmptyState>
  );
}
