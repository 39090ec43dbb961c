"use client";

import { cloneElement, createContext, useContext, useEffect, useState } from "react";
import type { MenuItemProps, MenuProps, TextProps } from "./menu-props";

type Parts = typeof import("./open-menu");

const MenuParts = createContext<Parts | null>(null);
const load = () => import("./open-menu");
/** Where it cannot be loaded now, the press tries again. */
const prepare = () => void load().catch(() => undefined);
const opening = new Set(["Enter", " ", "ArrowDown"]);

/** What it opens is loaded when the pointer or the focus comes near: most pages are left without it. */
export function Menu(props: MenuProps) {
  const { trigger, open, onOpenChange } = props;
  const [parts, setParts] = useState<Parts | null>(null);
  const show = () => {
    load().then((loaded) => setParts(() => loaded));
    onOpenChange?.(true);
  };
  useEffect(() => {
    if (open) load().then((loaded) => setParts(() => loaded));
  }, [open]);

  if (parts) {
    return (
      <MenuParts value={parts}>
        <parts.Root {...props} defaultOpen />
      </MenuParts>
    );
  }
  return cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: show,
    onKeyDown: (event) => {
      if (!opening.has(event.key)) return;
      event.preventDefault();
      show();
    },
  });
}

export function MenuItem(props: MenuItemProps) {
  const parts = useContext(MenuParts);
  return parts ? <parts.Item {...props} /> : null;
}

export function MenuLabel(props: TextProps) {
  const parts = useContext(MenuParts);
  return parts ? <parts.Label {...props} /> : null;
}

export function MenuSeparator() {
  const parts = useContext(MenuParts);
  return parts ? <parts.Separator /> : null;
}
