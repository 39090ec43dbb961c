"use client";

import { useMutation } from "@tanstack/react-query";
import { useNow } from "@/components/record/clock";
import { FormFailure } from "@/components/record/form-failure";
import { Instant } from "@/components/record/instant";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { InvitationView } from "@/lib/contract/portal/organization";
import { roleWord } from "./role-words";
import { useOwnChanged } from "./use-own-changed";

type InvitationItemProps = { invitation: InvitationView; mayManage: boolean };

/** Somebody who was invited and has not come in yet. */
export function InvitationItem({ invitation, mayManage }: InvitationItemProps) {
  const { id, email, role } = invitation;
  const changed = useOwnChanged();
  const { invite, withdraw } = api.portal.organization.member;
  const again = useMutation(
    invite.mutationOptions({ onSuccess: () => changed(`Another invitation goes to ${email}`) }),
  );
  const take = useMutation(
    withdraw.mutationOptions({ onSuccess: () => changed(`The invitation of ${email} leads nowhere now`) }),
  );
  const error = again.error ?? take.error;
  const busy = again.isPending || take.isPending;
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="wrap-anywhere font-medium">{email}</p>
          <Course invitation={invitation} />
        </div>
        <div className="flex items-center gap-2">
          <Badge>{roleWord[role]}</Badge>
          {mayManage ? (
            <>
              <Button
                size="sm"
                busy={again.isPending}
                disabled={busy}
                aria-label={`Mail ${email} again`}
                onClick={() => again.mutate({ email, role })}
              >
                Mail again
              </Button>
              <Button
                size="sm"
                busy={take.isPending}
                disabled={busy}
                aria-label={`Withdraw the invitation of ${email}`}
                onClick={() => take.mutate({ id })}
              >
                Withdraw
              </Button>
            </>
          ) : null}
        </div>
      </div>
      <FormFailure failure={error ? failureOf(error) : null} outcome="Nothing was changed." typed={false} />
    </li>
  );
}

/** What became of the mail, and until when its link works. */
function Course({ invitation: { sentAt, expiresAt, delivery } }: { invitation: InvitationView }) {
  const now = useNow(60_000);
  if (delivery.status === "failed")
    return (
      <p className="wrap-anywhere text-danger text-meta">
        The mail was not accepted: {delivery.lastError} Check the address, or mail it again.
      </p>
    );
  const isOver = expiresAt <= now;
  return (
    <p className="text-meta text-muted">
      {delivery.status === "delivered" ? "Mailed" : "To be mailed since"} <Instant at={sentAt} show="exact" />
      {isOver ? ", ran out " : ", works until "}
      <Instant at={expiresAt} show="exact" />
    </p>
  );
}
