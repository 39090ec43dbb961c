import type { ReactNode } from "react";
import { PortalFrame } from "@/components/frame/portal-frame";

/** Nobody is signed in; the view brings the organization's zone once it knows it. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return <PortalFrame zone="UTC">{children}</PortalFrame>;
}
