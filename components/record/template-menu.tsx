"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useShortcut } from "@/components/ui/use-shortcut";

type TemplateMenuProps = {
  templates: readonly { id: string; title: string; text: string }[];
  onChoose: (text: string) => void;
  /** Takes the focus once one was chosen. */
  onChosen: () => void;
};

/** Words to begin with, filled for this record by the server. */
export function TemplateMenu({ templates, onChoose, onChosen }: TemplateMenuProps) {
  const [open, setOpen] = useState(false);
  const chosen = useRef(false);
  useShortcut({ keys: "t", label: "Choose a template", onPress: () => setOpen(true) }, templates.length > 0);
  if (templates.length === 0) return null;
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      onCloseAutoFocus={(event) => {
        if (!chosen.current) return;
        chosen.current = false;
        event.preventDefault();
        onChosen();
      }}
      trigger={
        <Button size="sm" variant="quiet">
          Template <Kbd keys="t" />
        </Button>
      }
    >
      {templates.map(({ id, title, text }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            chosen.current = true;
            onChoose(text);
          }}
        >
          {title}
        </MenuItem>
      ))}
    </Menu>
  );
}
