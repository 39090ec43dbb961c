"use client";

import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { type Hue, hueText } from "./hue";
import { dismissToast, lifeOf, listToasts, type ShownToast, subscribeToasts } from "./toast-store";

const icons: Record<Hue, LucideIcon> = {
  neutral: Info,
  info: Info,
  warn: TriangleAlert,
  danger: CircleAlert,
  good: CircleCheck,
};

const none: readonly ShownToast[] = [];

/** At the left, where it covers no button that decides. The region stands before what it says, so that it is heard. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToasts, listToasts, () => none);
  return (
    <section
      aria-label="What just happened"
      aria-live="polite"
      className="pointer-events-none fixed bottom-4 left-4 z-50 flex max-w-[calc(100vw-2rem)] flex-col gap-2"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: ShownToast }) {
  const { id, title, detail, hue = "good", action } = toast;
  const Icon = icons[hue];
  // Whoever reads or is about to press has the time they need.
  const [held, setHeld] = useState(false);
  const go = useEffectEvent(() => dismissToast(id));
  const life = lifeOf(toast);
  useEffect(() => {
    if (held || life === Number.POSITIVE_INFINITY) return;
    const timer = setTimeout(() => go(), life);
    return () => clearTimeout(timer);
  }, [held, life]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only keeps it from going.
    <div
      className="pointer-events-auto flex w-80 max-w-full animate-rise items-start gap-2.5 rounded-md bg-raised px-3 py-2.5 text-body text-ink shadow-raised"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
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
            dismissToast(id);
          }}
        >
          {action?.label ?? "Dismiss"}
        </Button>
      ) : null}
    </div>
  );
}
