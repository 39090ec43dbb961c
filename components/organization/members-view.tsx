"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { InvitationItem } from "./invitation-item";
import { InviteDialog } from "./invite-dialog";
import { MemberItem } from "./member-item";
import { OwnersNote } from "./owners-note";
import { Trail } from "./trail";

/** Who comes in here, and who is invited. `mayManage`: an owner, who changes it. */
export function MembersView({ mayManage }: { mayManage: boolean }) {
  const [invites, setInvites] = useState(false);
  const query = useQuery(api.portal.organization.member.list.queryOptions({ refetchInterval: 10_000 }));
  const failure = loadFailureOf(query);
  const { members = [], invitations = [] } = query.data ?? {};
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col items-start gap-4">
        <h1 className="font-semibold text-display">Members</h1>
        <p>
          Members read your organization’s notices and standing, and appeal. They sign in by a link that we
          mail them, and need no password.
        </p>
        {mayManage ? (
          <Button variant="primary" onClick={() => setInvites(true)}>
            <UserPlus aria-hidden />
            Invite member
          </Button>
        ) : (
          <OwnersNote>Owners invite, change and remove members.</OwnersNote>
        )}
      </header>
      {query.isPending ? <SkeletonRows rows={3} label="Loading the members" /> : null}
      {failure ? <Failing title="The members could not be loaded." failure={failure} query={query} /> : null}
      {members.length > 0 ? (
        <Section title="Who comes in" aside={members.length}>
          <ul className="divide-y divide-line border-line border-y">
            {members.map((member) => (
              <MemberItem key={member.id} member={member} mayManage={mayManage} />
            ))}
          </ul>
        </Section>
      ) : null}
      {invitations.length > 0 ? (
        <Section title="Invited" aside={invitations.length}>
          <ul className="divide-y divide-line border-line border-y">
            {invitations.map((invitation) => (
              <InvitationItem key={invitation.id} invitation={invitation} mayManage={mayManage} />
            ))}
          </ul>
        </Section>
      ) : null}
      {mayManage ? <Trail topic="members" /> : null}
      {invites ? <InviteDialog onClose={() => setInvites(false)} /> : null}
    </div>
  );
}
