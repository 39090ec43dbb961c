"use client";

import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { setAutoNext, useAutoNext } from "./auto-next";

/** Beside the button that decides: whether the next case comes by itself. */
export function AutoNextBox() {
  const on = useAutoNext();
  const turn = () => setAutoNext(!on);
  useShortcut({
    keys: ".",
    label: on ? "Stay here after a decision" : "Open the next case after a decision",
    onPress: turn,
  });
  return (
    <label className="flex items-center gap-1.5 text-meta text-muted">
      <input type="checkbox" checked={on} onChange={turn} className="size-3.5 accent-accent-fill" />
      <span>Then the next</span>
      <span aria-hidden>
        <Kbd keys="." />
      </span>
    </label>
  );
}
