"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";

const JsonDrawer = onDemand(() => import("./json-drawer").then((module) => module.JsonDrawer));

/** The way to everything that the page is made of. */
export function JsonButton({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useShortcut({ keys: "j", label: "Show the JSON", onPress: show });
  return (
    <>
      <Button size="sm" variant="quiet" onClick={show}>
        JSON <Kbd keys="j" />
      </Button>
      {open ? <JsonDrawer view={view} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
