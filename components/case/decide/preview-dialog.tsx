"use client";

import { Statement } from "@/components/record/statement";
import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { NoticePreview } from "@/lib/contract/console/case-preview";

type PreviewDialogProps = { preview: NoticePreview; onClose: () => void };

/** The notice exactly as the customer will read it. */
export function PreviewDialog({ preview, onClose }: PreviewDialogProps) {
  useShortcut({ keys: "p", label: "Close the preview", onPress: onClose, inDialog: true });
  return (
    <Dialog
      as="drawer"
      wide
      open
      onOpenChange={onClose}
      title={preview.title}
      description="What the customer will read. Nothing has been sent."
    >
      <Statement statement={preview.statement} level={3} titled />
      <Disclosure summary="The mail, word for word" className="mt-5 border-line border-t pt-3">
        <pre className="whitespace-pre-wrap break-words font-mono text-meta">{preview.text}</pre>
      </Disclosure>
    </Dialog>
  );
}
