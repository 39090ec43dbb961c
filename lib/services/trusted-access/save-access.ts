import type { Actor } from "@/lib/domain/actor";
import { accessToldBefore, accessWaiting } from "@/lib/domain/staff/access-waiting";
import type { AccessApplication } from "@/lib/domain/trusted-access/application";
import type { AccessOutcome } from "@/lib/domain/trusted-access/decide-access";
import { newId } from "@/lib/ids";
import { type AuditRecord, appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { insertAccessMessage, saveApplication } from "@/lib/store/trusted-access/applications";
import { endGrant, insertGrant } from "@/lib/store/trusted-access/grants";
import { takeBack, tell } from "../staff-messages/tell";

type By = { actor: Actor; now: Date; action: string };

/** Writes what a command led to, each change with its audit entry, and tells staff what waits now. */
export async function saveAccess(
  tx: Db,
  before: AccessApplication,
  { application, message, ended, made }: AccessOutcome,
  { actor, now, action }: By,
): Promise<AccessApplication> {
  const entry = { actor, at: now, organizationId: before.organizationId };
  const entries: AuditRecord[] = [];
  const after = application && { ...application, version: before.version + 1 };
  if (after) {
    const { id, version } = after;
    await saveApplication(tx, after, version);
    entries.push({ ...entry, entity: "access_application", entityId: id, version, action });
    if (message) {
      const row = { id: newId(), applicationId: id, version, authorId: actor.id, sentAt: now };
      await insertAccessMessage(tx, { ...row, ...message });
    }
    await takeBack(tx, accessToldBefore(after), now);
    await tell(tx, accessWaiting(after, now), now);
  }
  const details = { applicationId: before.id };
  const ofGrant = { ...entry, entity: "trusted_access_grant", details };
  if (ended) {
    await endGrant(tx, ended);
    entries.push({ ...ofGrant, entityId: ended.id, version: ended.version, action });
  }
  if (made) {
    await insertGrant(tx, made);
    entries.push({ ...ofGrant, entityId: made.id, version: 1, action: "grant_trusted_access" });
  }
  await appendAudit(tx, entries);
  return after ?? before;
}
