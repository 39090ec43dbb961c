"use client";

import { ListFilter } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { useShortcut } from "@/components/ui/use-shortcut";
import { FilterChips } from "./filter-chips";
import { phrasesOf, sentenceOf } from "./filter-words";
import { OrderMenu } from "./order-menu";
import type { QueueState } from "./queue-search";
import { TextFilter } from "./text-filter";
import { useFacets } from "./use-facets";

const FilterDialog = onDemand(() => import("./filter-dialog").then((module) => module.FilterDialog));

type FilterLineProps = {
  state: QueueState;
  onChange: (part: Partial<QueueState>) => void;
  /** What can be done with the view as it is. */
  actions: ReactNode;
};

/** What is shown, as a sentence whose parts can be put in and taken out. */
export function FilterLine({ state, onChange, actions }: FilterLineProps) {
  const { filter, order } = state;
  const [open, setOpen] = useState(false);
  const { names } = useFacets();
  const add = () => setOpen(true);
  useShortcut({ keys: "f", label: "Filter the queue", onPress: add });
  const { text, ...chosen } = filter;

  return (
    <div className="flex flex-wrap items-center gap-1.5 border-line border-b px-4 py-2">
      <p className="sr-only" role="status">
        {sentenceOf(filter, order, names)}
      </p>
      <span aria-hidden className="text-muted">
        Cases
      </span>
      <FilterChips
        phrases={phrasesOf(chosen, names)}
        onRemove={(key) => onChange({ filter: { ...filter, [key]: undefined } })}
      />
      <Button size="sm" aria-haspopup="dialog" onClick={add}>
        <ListFilter aria-hidden />
        Filter <Kbd keys="f" />
      </Button>
      <OrderMenu order={order} onChange={(next) => onChange({ order: next })} />
      {actions}
      <TextFilter
        text={text ?? ""}
        onChange={(typed) => onChange({ filter: { ...filter, text: typed || undefined } })}
      />
      {open ? <FilterDialog state={state} onChange={onChange} onOpenChange={setOpen} /> : null}
    </div>
  );
}
