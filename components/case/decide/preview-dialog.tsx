"use client";

import { ReadingDrawer } from "@/components/record/reading-drawer";
import { Statement } from "@/components/record/statement";
import { Disclosure } from "@/components/ui/disclosure";
import type { NoticePreview } from "@/lib/contract/console/case-preview";

type PreviewDialogProps = { preview: NoticePreview; onClose: () => void };

/** The notice exactly as the customer will read it. */
export function PreviewDialog({ preview, onClose }: PreviewDialogProps) {
  return (
    <ReadingDrawer
      title={preview.title}
      description="What the customer will read. Nothing has been sent."
      closing={{ keys: "p", label: "Close the preview" }}
      onClose={onClose}
    >
      <Statement statement={preview.statement} level={3} titled />
      <Disclosure summary="The mail, word for word" className="mt-5 border-line border-t pt-3">
        <pre className="whitespace-pre-wrap break-words font-mono text-meta">{preview.text}</pre>
      </Disclosure>
    </ReadingDrawer>
  );
}
