import type { ReactNode } from "react";
import { serverClient } from "@/lib/api/rpc/server";
import { requireStaff } from "@/lib/auth/pages";
import { ConsoleShell } from "./console-shell";
import { placesOf } from "./places-of";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff();
  const { console } = await serverClient();
  const { name, email, role, timezone } = await console.me.get();
  return (
    <ConsoleShell places={placesOf(staff)} person={{ name, email, as: role }} zone={timezone}>
      {children}
    </ConsoleShell>
  );
}
