"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { PaletteGroup } from "./palette-entry";
import { useRecentRecords } from "./recent-records";

const load = () => import("./palette-dialog");
const prepare = () => void load().catch(() => undefined);
// It writes style attributes, which the policy refuses in what the server renders.
const PaletteDialog = dynamic(() => load().then((module) => module.PaletteDialog), { ssr: false });

type PaletteProps = Pick<ComponentProps<typeof PaletteDialog>, "savedViewHref"> & {
  /** Where this person may go, beside records. */
  destinations: readonly PaletteGroup[];
  maySearchSubjects: boolean;
};

/** Goes anywhere, and does whatever the page it is opened on offers by a key. */
export function Palette({ destinations, maySearchSubjects, savedViewHref }: PaletteProps) {
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
  }, []);

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
      {open ? (
        <PaletteDialog
          destinations={destinations}
          maySearchSubjects={maySearchSubjects}
          savedViewHref={savedViewHref}
          onOpenChange={setOpen}
          onChoose={choose}
        />
      ) : null}
    </>
  );
}
