"use client";

import { useMutation } from "@tanstack/react-query";
import { Bell, LogOut, MonitorX } from "lucide-react";
import { initials } from "@/components/record/initials";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { PageLink } from "@/components/ui/page-link";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";

export type AccountMenuProps = {
  person: { name: string; email: string /** The role, or the organization of a customer. */; as: string };
  /** Where they choose what they are told; customers choose nothing. */
  notifications?: string;
};

export function AccountMenu({ person, notifications }: AccountMenuProps) {
  const leaveEverywhere = useMutation(
    api.console.me.endSessions.mutationOptions({
      onSuccess: leave,
      onError: (error) =>
        showToast({ title: "Still signed in", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
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
      {notifications ? (
        <MenuItem asChild>
          <PageLink href={notifications}>
            <Bell aria-hidden className="text-muted" />
            Notifications
          </PageLink>
        </MenuItem>
      ) : null}
      <MenuItem icon={LogOut} onSelect={leave}>
        Sign out
      </MenuItem>
      <MenuItem icon={MonitorX} onSelect={() => leaveEverywhere.mutate({})}>
        Sign out everywhere
      </MenuItem>
    </Menu>
  );
}

/** Whoever signs in next in this tab finds no drafts and no last decision. */
async function leave() {
  sessionStorage.clear();
  // Asked for where it is needed: no page waits for the code of leaving.
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: paths.signIn });
}
