import type { Metadata } from "next";
import { ClosedDoor } from "@/components/door/closed-door";
import { DoorByReference } from "@/components/door/door-by-reference";
import { PortalFrame } from "@/components/frame/portal-frame";
import { currentSession } from "@/lib/auth/pages";
import { parseReference } from "@/lib/ids";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: "Appeal by reference" };

/** The address in refused requests and webhooks: no credential, so it shows nothing and only leads on. */
export default async function DoorByReferencePage({ params }: Props) {
  const reference = parseReference((await params).reference, "C");
  const { actor } = await currentSession();
  return (
    <PortalFrame zone="UTC">
      {reference ? (
        <DoorByReference reference={reference} isMember={actor?.kind === "member"} />
      ) : (
        <ClosedDoor title="This is not the reference of a case">
          Copy it from the notice once more, or from the message of the refused request.
        </ClosedDoor>
      )}
    </PortalFrame>
  );
}
