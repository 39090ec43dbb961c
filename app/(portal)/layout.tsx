import type { ReactNode } from "react";
import { PortalFrame } from "@/components/frame/portal-frame";
import { serverClient } from "@/lib/api/rpc/server";
import { requireMember } from "@/lib/auth/pages";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  await requireMember();
  const { portal } = await serverClient();
  const { name, email, role, organization } = await portal.me();
  return (
    <PortalFrame
      organization={organization.name}
      person={{ name, email, as: `${role}, ${organization.name}` }}
      zone={organization.timezone}
    >
      {children}
    </PortalFrame>
  );
}
