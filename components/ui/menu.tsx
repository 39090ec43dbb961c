"use client";

import type { LucideIcon } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";

type MenuProps = {
  trigger: ReactElement;
  align?: "start" | "end";
  /** Held outside where a key opens it as well. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Keeps the focus from going back to the trigger, where it prevents the event. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

export function Menu({ trigger, align = "end", open, onOpenChange, onCloseAutoFocus, children }: MenuProps) {
  return (
    <Radix.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={onCloseAutoFocus}
          className="z-50 min-w-44 animate-rise rounded-md bg-raised p-1 text-body text-ink shadow-raised outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = {
  icon?: LucideIcon;
  children: ReactNode;
  /** At the end of the line: a key, a check. */
  aside?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  /** True where the only child is a link, which then is the item. */
  asChild?: boolean;
};

const itemStyle =
  "flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-sm px-2 py-1 outline-none data-disabled:cursor-not-allowed data-highlighted:bg-hover data-disabled:text-faint [&_svg]:size-4";

export function MenuItem({
  icon: Icon,
  children,
  aside,
  danger,
  disabled,
  onSelect,
  asChild,
}: MenuItemProps) {
  const className = classNames(itemStyle, danger && "text-danger");
  if (asChild) {
    return (
      <Radix.Item asChild className={className} onSelect={onSelect}>
        {children}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item className={className} disabled={disabled} onSelect={onSelect}>
      {Icon ? <Icon aria-hidden className={danger ? undefined : "text-muted"} /> : null}
      <span className="flex-1">{children}</span>
      {aside}
    </Radix.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1.5 text-meta text-muted">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
