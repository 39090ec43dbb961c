import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type Hue, hueText, hueWash } from "./hue";

type BannerProps = {
  hue?: Hue;
  icon?: LucideIcon;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` interrupts those who listen; `status` waits for a pause. */
  role?: "alert" | "status";
  className?: string;
};

const icons: Record<Hue, LucideIcon> = {
  neutral: Info,
  info: Info,
  warn: TriangleAlert,
  danger: CircleAlert,
  good: CircleCheck,
};

export function Banner({ hue = "info", icon, title, children, action, role, className }: BannerProps) {
  const Icon = icon ?? icons[hue];
  return (
    <div
      role={role}
      className={classNames(
        "flex items-start gap-2.5 usual:rounded-md px-3 py-2 text-body",
        hueWash[hue],
        className,
      )}
    >
      <Icon aria-hidden className={classNames("mt-[0.2em] size-4 shrink-0", hueText[hue])} />
      <div className="wrap-anywhere min-w-0 flex-1 text-ink">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  );
}
