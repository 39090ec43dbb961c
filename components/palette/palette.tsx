"use client";

import { Search } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { useRecentRecords } from "./recent-records";

type Dialog = {
  onOpenChange: (open: boolean) => void;
  /** Closes, and then acts. */
  onChoose: (act: () => void) => void;
};

type PaletteProps = {
  /** Begins to load the dialog, which is about to be opened. */
  prepare: () => void;
  /** The dialog, while it is open. */
  children: (dialog: Dialog) => ReactNode;
};

/** Goes anywhere, and does whatever the page it is opened on offers by a key. */
export function Palette({ prepare, children }: PaletteProps) {
  const [open, setOpen] = useState(false);
  const chosen = useRef<() => void>(null);
  useRecentRecords();
  useShortcut({
    keys: "mod+k",
    label: "Search, go or do",
    group: "anywhere",
    onPress: () => setOpen(true),
  });
  // Loaded while the keys go down one after the other, or the pointer comes near.
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Control" || key === "Meta") prepare();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [prepare]);

  // Done once the focus is back, since what is done may be about what has it.
  useEffect(() => {
    const act = chosen.current;
    if (open || !act) return;
    chosen.current = null;
    setTimeout(act, 0);
  }, [open]);

  function choose(act: () => void) {
    chosen.current = act;
    setOpen(false);
  }

  return (
    <>
      <Button
        size="sm"
        aria-haspopup="dialog"
        className="text-muted"
        onPointerEnter={prepare}
        onClick={() => setOpen(true)}
      >
        <Search aria-hidden />
        <span className="max-lg:sr-only">Search or do</span>
        <span className="max-lg:hidden">
          <Kbd keys="mod+k" />
        </span>
      </Button>
      {open ? children({ onOpenChange: setOpen, onChoose: choose }) : null}
    </>
  );
}
