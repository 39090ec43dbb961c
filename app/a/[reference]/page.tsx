import type { Metadata } from "next";
import { DoorByReference } from "@/components/door/door-by-reference";
import { PortalFrame } from "@/components/frame/portal-frame";
import { currentSession } from "@/lib/auth/pages";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: "Appeal by reference" };

/** The address in refused requests and webhooks: no credential, so it shows nothing and only leads on. */
export default async function DoorByReferencePage({ params }: Props) {
  const { reference } = await params;
  const { actor } = await currentSession();
  return (
    <PortalFrame zone="UTC">
      <DoorByReference reference={reference} isMember={actor?.kind === "member"} />
    </PortalFrame>
  );
}
