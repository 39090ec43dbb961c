"use client";

import { Ellipsis } from "lucide-react";
import { useNow } from "@/components/record/clock";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuItem } from "@/components/ui/menu";
import { aboveRowLink } from "@/components/ui/row-link";
import type { QueueRow } from "@/lib/contract/console/queue";
import { actWords, type GiveAct, rowActs } from "./row-acts";

type RowMenuProps = {
  row: QueueRow;
  /** Whether Tab stops here: one row of a list is enough. */
  stops: boolean;
  onAct: GiveAct;
};

/** What can be done with a row, for a hand that is not at the keyboard. */
export function RowMenu({ row, stops, onAct }: RowMenuProps) {
  const acts = rowActs(row, useNow());
  if (acts.length === 0) return null;
  return (
    <span className={aboveRowLink}>
      <Menu
        trigger={
          <IconButton
            icon={Ellipsis}
            size="icon-sm"
            tabIndex={stops ? 0 : -1}
            label={`What to do with ${row.reference}`}
          />
        }
      >
        {acts.map((act) => {
          const { icon, word, keys } = actWords[act];
          return (
            <MenuItem key={act} icon={icon} aside={<Kbd keys={keys} />} onSelect={() => onAct(act, row)}>
              {word}
            </MenuItem>
          );
        })}
      </Menu>
    </span>
  );
}
