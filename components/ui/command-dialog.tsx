"use client";

import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import { Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useFocusReturn } from "./use-focus-return";

type CommandDialogProps = {
  title: string;
  placeholder: string;
  typed: string;
  onType: (typed: string) => void;
  onOpenChange: (open: boolean) => void;
  /** What stands where nothing matches. */
  empty: ReactNode;
  children: ReactNode;
};

/** A field to type in over what matches, by keyboard or by pointer. Mounted only while it is open. */
export function CommandDialog(props: CommandDialogProps) {
  const { title, placeholder, typed, onType, onOpenChange, empty, children } = props;
  const focus = useFocusReturn();
  return (
    <Radix.Root open onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focus.remember}
          onCloseAutoFocus={(event) => focus.giveBack(event)}
          className="-translate-x-1/2 fixed top-[10vh] left-1/2 z-40 w-[calc(100vw-2rem)] max-w-xl animate-rise rounded-md bg-raised text-body text-ink shadow-raised outline-none"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {/* Filtered by the caller; ctrl with n, j, p and k stay the browser's. */}
          <Command label={title} shouldFilter={false} vimBindings={false} loop>
            <div className="flex h-12 items-center gap-2.5 border-line border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-muted" />
              <Command.Input
                value={typed}
                onValueChange={onType}
                placeholder={placeholder}
                maxLength={128}
                className="h-full min-w-0 flex-1 bg-transparent text-lead outline-none placeholder:text-faint"
              />
            </div>
            <Command.List label={title} className="max-h-[60vh] scroll-py-2 overflow-y-auto p-2">
              <Command.Empty className="px-2 py-6 text-center text-muted">{empty}</Command.Empty>
              {children}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function CommandGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

type CommandItemProps = {
  /** Unique among all that are shown. */
  value: string;
  icon?: LucideIcon;
  /** At the end of the line: a key, a count. */
  aside?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
};

export function CommandItem({ value, icon: Icon, aside, onSelect, children }: CommandItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2 py-1 aria-selected:bg-hover"
    >
      {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-muted" /> : null}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside ? <span className="shrink-0 text-meta text-muted">{aside}</span> : null}
    </Command.Item>
  );
}
