"use client";

import { type RefObject, useCallback } from "react";
import { useShortcut } from "@/components/ui/use-shortcut";

/** j and k move the focus from row to row, each being the nearest `row` around its link; Enter is the link's own. */
export function useRowKeys(container: RefObject<HTMLElement | null>, row = "tr") {
  const step = useCallback(
    (by: 1 | -1) => {
      const links = [...(container.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
      const focused = document.activeElement?.closest(row);
      const at = links.findIndex((link) => link.closest(row) === focused);
      const next = at === -1 ? links[by === 1 ? 0 : links.length - 1] : links[at + by];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    },
    [container, row],
  );
  useShortcut({ keys: "j", label: "Next row", group: "list", onPress: () => step(1) });
  useShortcut({ keys: "k", label: "Previous row", group: "list", onPress: () => step(-1) });
}
