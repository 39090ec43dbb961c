"use client";

import { LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { paths } from "@/lib/paths";

export type AccountMenuProps = {
  person: { name: string; email: string /** The role, or the organization of a customer. */; as: string };
};

export function AccountMenu({ person }: AccountMenuProps) {
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label={`Account of ${person.name}`} className="rounded-full">
          <span
            aria-hidden
            className="flex size-6.5 items-center justify-center rounded-full bg-selected font-semibold text-[0.6875rem] text-accent"
          >
            {initials(person.name)}
          </span>
        </Button>
      }
    >
      <MenuLabel>
        <span className="block font-medium text-body text-ink">{person.name}</span>
        <span className="block">{person.email}</span>
        <span className="block capitalize">{person.as}</span>
      </MenuLabel>
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={leave}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

/** Whoever signs in next in this tab finds no drafts and no last decision. */
function leave() {
  sessionStorage.clear();
  signOut({ callbackUrl: paths.signIn });
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase();
}
