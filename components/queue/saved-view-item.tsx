"use client";

import { Ellipsis, Pencil, Trash2, Users } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { SavedView } from "@/lib/contract/console/queue-view";
import type { QueueState } from "./queue-search";
import { ViewLink } from "./view-link";

type SavedViewItemProps = {
  view: SavedView;
  current: boolean;
  mayRemove: boolean;
  onShow: (state: QueueState) => void;
  onChange: (view: SavedView) => void;
  onRemove: (view: SavedView) => void;
};

export function SavedViewItem({ view, current, mayRemove, onShow, onChange, onRemove }: SavedViewItemProps) {
  const { id, name, shared, mine, owner, filter, order, count } = view;
  return (
    <div className="flex shrink-0 items-center gap-0.5">
      <ViewLink
        state={{ view: id, filter, order }}
        label={
          <>
            {name}
            {shared ? (
              <span
                className="ml-1.5 inline-flex align-middle"
                title={mine ? "Shared by you" : `Shared by ${owner.name}`}
              >
                <Users aria-hidden className="size-3.5 text-faint" />
                <span className="sr-only">, shared by {mine ? "you" : owner.name}</span>
              </span>
            ) : null}
          </>
        }
        count={count}
        current={current}
        onShow={onShow}
        className="flex-1"
      />
      {mayRemove ? (
        <Menu
          align="start"
          trigger={<IconButton icon={Ellipsis} size="icon-sm" label={`What to do with ${name}`} />}
        >
          {mine ? (
            <MenuItem icon={Pencil} onSelect={() => onChange(view)}>
              Rename or share…
            </MenuItem>
          ) : null}
          <MenuItem icon={Trash2} danger onSelect={() => onRemove(view)}>
            Remove
          </MenuItem>
        </Menu>
      ) : null}
    </div>
  );
}
