"use client";

import { Tooltip as Radix } from "radix-ui";
import { type ReactElement, type ReactNode, useState } from "react";

export const TooltipProvider = Radix.Provider;

type TooltipProps = {
  content: ReactNode;
  /** What is described: it must take focus, so that the keyboard reaches the tooltip. */
  children: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
  /** False where the child already has this text as its name. */
  describes?: boolean;
  /** True while it must not show, though what it describes has the focus. */
  silent?: boolean;
};

export function Tooltip({ content, children, side = "top", describes = true, silent = false }: TooltipProps) {
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root open={open && !silent} onOpenChange={setOpen}>
      <Radix.Trigger asChild {...(describes ? {} : { "aria-describedby": undefined })}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-w-72 animate-fade text-pretty rounded-md bg-ink px-2 py-1 text-canvas text-meta"
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
