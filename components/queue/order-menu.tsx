"use client";

import { ArrowDownWideNarrow, Check } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { QueueOrder } from "@/lib/contract/console/queue-filter";
import { orderWords } from "./filter-words";

const orders = Object.keys(orderWords) as QueueOrder[];

type OrderMenuProps = { order: QueueOrder; onChange: (order: QueueOrder) => void };

/** The end of the sentence: which case stands first. */
export function OrderMenu({ order, onChange }: OrderMenuProps) {
  const [open, setOpen] = useState(false);
  useShortcut({ keys: "o", label: "Order the queue", onPress: () => setOpen(true) });
  return (
    <Menu
      align="start"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="quiet" className="text-body">
          <ArrowDownWideNarrow aria-hidden />
          {orderWords[order]}
        </Button>
      }
    >
      {orders.map((each) => (
        <MenuItem
          key={each}
          aside={each === order ? <Check aria-label="chosen" /> : null}
          onSelect={() => onChange(each)}
        >
          {orderWords[each]}
        </MenuItem>
      ))}
    </Menu>
  );
}
