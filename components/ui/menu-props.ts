import type { LucideIcon } from "lucide-react";
import type { HTMLAttributes, ReactElement, ReactNode } from "react";

export type MenuProps = {
  trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  align?: "start" | "end";
  /** Held outside where a key opens it as well. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Keeps the focus from going back to the trigger, where it prevents the event. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

export type MenuItemProps = {
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

export type TextProps = { children: ReactNode };
