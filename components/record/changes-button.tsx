"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";

type ChangesButtonProps = { changes: number; onShow: () => void };

/** What changed its place since the list was shown, applied only when asked for. */
export function ChangesButton({ changes, onShow }: ChangesButtonProps) {
  return (
    <span role="status">
      {changes > 0 ? (
        <Button size="sm" onClick={onShow}>
          <RotateCw aria-hidden />
          {changes === 1 ? "1 change" : `${changes} changes`} – show
        </Button>
      ) : null}
    </span>
  );
}
