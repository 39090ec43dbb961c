"use client";

import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import { Toaster as Sonner, toast } from "sonner";
import { Button } from "./button";
import { classNames } from "./class-names";
import { type Hue, hueText } from "./hue";

type Toast = {
  title: string;
  detail?: string;
  hue?: Hue;
  action?: { label: string; onPress: () => void };
  /** In milliseconds. Failures stay until they are dismissed. */
  duration?: number;
};

const icons: Record<Hue, LucideIcon> = {
  neutral: Info,
  info: Info,
  warn: TriangleAlert,
  danger: CircleAlert,
  good: CircleCheck,
};

export function showToast({ title, detail, hue = "good", action, duration }: Toast) {
  const Icon = icons[hue];
  return toast.custom(
    (id) => (
      <div className="flex w-80 items-start gap-2.5 rounded-md bg-raised px-3 py-2.5 font-sans text-body text-ink shadow-raised">
        <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", hueText[hue])} />
        <div className="min-w-0 flex-1">
          <p className="font-medium">{title}</p>
          {detail ? <p className="text-meta text-muted">{detail}</p> : null}
        </div>
        {action || hue === "danger" ? (
          <Button
            size="sm"
            onClick={() => {
              action?.onPress();
              toast.dismiss(id);
            }}
          >
            {action?.label ?? "Dismiss"}
          </Button>
        ) : null}
      </div>
    ),
    { duration: duration ?? (hue === "danger" ? Number.POSITIVE_INFINITY : 6_000) },
  );
}

/** At the left, where it covers no button that decides. */
export function Toaster() {
  return <Sonner position="bottom-left" gap={8} toastOptions={{ unstyled: true }} />;
}
