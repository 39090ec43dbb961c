"use client";

import { CircleHelp } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { onDemand } from "@/components/ui/on-demand";
import { useShortcut } from "@/components/ui/use-shortcut";

const KeysDialog = onDemand(() => import("./keys-dialog").then((module) => module.KeysDialog));

export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useShortcut({ keys: "?", label: "Show every key", group: "anywhere", onPress: show });
  return (
    <>
      <IconButton
        icon={CircleHelp}
        label="Keys"
        aria-haspopup="dialog"
        className="max-md:hidden"
        onClick={show}
      />
      {open ? <KeysDialog onOpenChange={setOpen} /> : null}
    </>
  );
}
