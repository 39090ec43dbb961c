import type { MemberRole } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";
import type { DeliveryStatus } from "@/lib/store/generated/client";

export type Invitation = {
  id: string;
  organizationId: string;
  email: string;
  role: MemberRole;
  createdAt: Date;
  expiresAt: Date;
};

const columns = {
  id: true,
  organizationId: true,
  email: true,
  role: true,
  createdAt: true,
  expiresAt: true,
} as const;

const open = { acceptedAt: null, withdrawnAt: null } as const;

/** The invitation of an address that nobody accepted or withdrew; it may have run out. */
export function openInvitation(tx: Db, organizationId: string, email: string): Promise<Invitation | null> {
  return tx.invitation.findFirst({ where: { organizationId, email, ...open }, select: columns });
}

export function openInvitationById(tx: Db, organizationId: string, id: string): Promise<Invitation | null> {
  return tx.invitation.findFirst({ where: { organizationId, id, ...open }, select: columns });
}

export type OpenInvitation = Invitation & {
  links: { status: DeliveryStatus; lastError: string | null; createdAt: Date }[];
};

/** Newest first, each with its newest mail. */
export function openInvitations(tx: Db, organizationId: string): Promise<OpenInvitation[]> {
  return tx.invitation.findMany({
    where: { organizationId, ...open },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...columns,
      links: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { status: true, lastError: true, createdAt: true },
      },
    },
  });
}

export async function insertInvitation(tx: Db, row: Invitation & { invitedBy: string }): Promise<void> {
  await tx.invitation.create({ data: row });
}

/** Ends an open invitation: it was accepted, or taken back. */
export async function answerInvitation(
  tx: Db,
  id: string,
  answer: { acceptedAt: Date } | { withdrawnAt: Date },
): Promise<void> {
  await tx.invitation.update({ where: { id, ...open }, data: answer });
}
