"use client";

import { Check, Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { Button } from "./button";
import { Menu, MenuItem } from "./menu";

const choices = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "As the system", icon: Monitor },
] as const;

export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label="Theme">
          <Sun aria-hidden className="dark:hidden" />
          <Moon aria-hidden className="hidden dark:block" />
        </Button>
      }
    >
      {choices.map((choice) => (
        <MenuItem
          key={choice.value}
          icon={choice.icon}
          aside={theme === choice.value ? <Check aria-label="chosen" /> : null}
          onSelect={() => setTheme(choice.value)}
        >
          {choice.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
