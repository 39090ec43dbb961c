"use client";

import { ReadingDrawer } from "@/components/record/reading-drawer";
import { CopyButton } from "@/components/ui/copy-button";
import type { CaseView } from "@/lib/contract/console/case";

/** The record as the server answers it, for whoever wants to be sure. */
export function JsonDrawer({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const text = JSON.stringify(view, null, 2);
  return (
    <ReadingDrawer
      closing={{ keys: "j", label: "Close the JSON" }}
      onClose={onClose}
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
    </ReadingDrawer>
  );
}
