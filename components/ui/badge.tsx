import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type Hue, hueText, hueWash } from "./hue";

type BadgeProps = {
  hue?: Hue;
  icon?: LucideIcon;
  /** `plain` has no ground: for dense tables, where twenty coloured pills are noise. */
  variant?: "wash" | "plain";
  className?: string;
  children: ReactNode;
};

export function Badge({ hue = "neutral", icon: Icon, variant = "wash", className, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 whitespace-nowrap align-middle font-medium text-meta",
        variant === "wash" ? ["h-5.5 rounded-sm px-1.5", hueWash[hue]] : hueText[hue],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
      {children}
    </span>
  );
}
