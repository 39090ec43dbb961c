"use client";

import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useShortcut } from "@/components/ui/use-shortcut";

type ReadingDrawerProps = {
  title: ReactNode;
  description?: string;
  /** The key that opened it closes it as well, where there is one. */
  closing?: { keys: string; label: string };
  onClose: () => void;
  children: ReactNode;
};

/** Something whole to read over the page that it belongs to: a notice, a record. */
export function ReadingDrawer({ title, description, closing, onClose, children }: ReadingDrawerProps) {
  useShortcut(
    { keys: closing?.keys ?? "", label: closing?.label ?? "", onPress: onClose, inDialog: true },
    closing !== undefined,
  );
  return (
    <Dialog as="drawer" wide open onOpenChange={onClose} title={title} description={description}>
      {children}
    </Dialog>
  );
}
