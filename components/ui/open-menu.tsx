"use client";

import { DropdownMenu as Radix } from "radix-ui";
import { classNames } from "./class-names";
import type { MenuItemProps, MenuProps, TextProps } from "./menu-props";

type OpenMenuProps = MenuProps & { defaultOpen: boolean };

export function Root(props: OpenMenuProps) {
  const { trigger, align = "end", open, onOpenChange, onCloseAutoFocus, defaultOpen, children } = props;
  return (
    <Radix.Root modal={false} open={open} onOpenChange={onOpenChange} defaultOpen={defaultOpen}>
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

const itemStyle =
  "flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-sm px-2 py-1 outline-none data-disabled:cursor-not-allowed data-highlighted:bg-hover data-disabled:text-faint [&_svg]:size-4";

export function Item({ icon: Icon, children, aside, danger, disabled, onSelect, asChild }: MenuItemProps) {
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

export function Label({ children }: TextProps) {
  return <Radix.Label className="px-2 py-1.5 text-meta text-muted">{children}</Radix.Label>;
}

export function Separator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
