"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";

/** The record as the server answers it, for whoever wants to be sure. */
export function CaseJson({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false);
  const turn = () => setOpen(!open);
  useShortcut({ keys: "j", label: open ? "Close the JSON" : "Show the JSON", onPress: turn, inDialog: open });
  const text = open ? JSON.stringify(view, null, 2) : "";
  return (
    <>
      <Button size="sm" variant="quiet" onClick={turn}>
        JSON <Kbd keys="j" />
      </Button>
      <Dialog
        as="drawer"
        wide
        open={open}
        onOpenChange={setOpen}
        title={
          <>
            <code className="font-mono">{view.reference}</code>{" "}
            <CopyButton value={text} label="Copy the JSON" />
          </>
        }
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <pre tabIndex={0} className="overflow-auto rounded-md bg-canvas p-3 font-mono text-meta">
          {text}
        </pre>
      </Dialog>
    </>
  );
}
