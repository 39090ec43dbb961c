import type { Metadata } from "next";
import { BlockByReference } from "@/components/door/block-by-reference";
import { ClosedDoor } from "@/components/door/closed-door";
import { DoorByReference } from "@/components/door/door-by-reference";
import { PortalFrame } from "@/components/frame/portal-frame";
import { currentSession } from "@/lib/auth/pages";
import { parseReference } from "@/lib/ids";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: "Appeal by reference" };

/** The address in refused requests and webhooks: no credential, so it shows nothing and only leads on. */
export default async function DoorByReferencePage({ params }: Props) {
  const given = (await params).reference;
  // A reference without its letter is a case's, as people read it from a notice.
  const block = /^b/i.test(given) ? parseReference(given, "B") : null;
  const reference = parseReference(given, "C");
  const { actor } = await currentSession();
  const isMember = actor?.kind === "member";
  return (
    <PortalFrame zone="UTC">
      {block ? (
        <BlockByReference reference={block} isMember={isMember} />
      ) : reference ? (
        <DoorByReference reference={reference} isMember={isMember} />
      ) : (
        <ClosedDoor title="This is not the reference of a case">
          Copy it from the notice once more, or from the message of the refused request.
        </ClosedDoor>
      )}
    </PortalFrame>
  );
}
