import type { Actor } from "@/lib/domain/actor";
import { isRefusal } from "@/lib/domain/refusal";
import { accessToldBefore, accessWaiting } from "@/lib/domain/staff/access-waiting";
import { type AccessCommand, CUSTOMER_COMMANDS } from "@/lib/domain/trusted-access/access-command";
import type { AccessApplication, AccessStatus } from "@/lib/domain/trusted-access/application";
import { type AccessOutcome, decideAccess } from "@/lib/domain/trusted-access/decide-access";
import { notFound } from "@/lib/errors";
import { newId, parseReference } from "@/lib/ids";
import { type AuditRecord, appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import {
  insertAccessMessage,
  lockApplication,
  saveApplication,
} from "@/lib/store/trusted-access/applications";
import { endGrant, insertGrant } from "@/lib/store/trusted-access/grants";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";
import { once } from "../once";
import { refused } from "../refused";
import { takeBack, tell } from "../staff-messages/tell";
import { assertStillStaff } from "../still-staff";
import { tellOfAccess } from "./access-notices";
import { accessState } from "./access-state";

export type AccessInput = {
  reference: string;
  /** The application's version that was looked at; another one now is a conflict. */
  version: number;
  command: AccessCommand;
  commandId?: string;
};

const isCustomers = ({ kind }: AccessCommand): boolean => CUSTOMER_COMMANDS.some((of) => of === kind);

const ACTIONS: Record<AccessCommand["kind"], string> = {
  ask: "ask_about_trusted_access",
  answer: "answer_about_trusted_access",
  verify: "verify_trusted_access",
  confirm: "confirm_trusted_access",
  refuse: "refuse_trusted_access",
  take_back: "take_back_application",
  narrow: "narrow_trusted_access",
  withdraw: "withdraw_trusted_access",
};

/** A person's words to the customer; what the customer writes themself is no notice. */
function remarkOf(command: AccessCommand): string | null {
  if ("reason" in command) return command.reason.trim();
  return command.kind === "ask" ? command.text.trim() : null;
}

/**
 * Carries out what is done with an application, or with what was granted by it: the one write path of trusted access.
 * Throws `not_found` where the actor may not know of it, `conflict` where somebody changed it meanwhile, and `refused`
 * with the domain's reason.
 */
export async function commandAccess(
  actor: Actor,
  { reference: given, version, command, commandId }: AccessInput,
  now: Date,
): Promise<{ reference: string; status: AccessStatus }> {
  authorize(actor, isCustomers(command) ? "apply_for_trusted_access" : "grant_trusted_access");
  const reference = parseReference(given, "T");
  return transaction(async (tx) => {
    const application = reference && (await lockApplication(tx, reference));
    if (!application || (actor.kind === "member" && actor.organizationId !== application.organizationId))
      throw notFound("application");
    return once(tx, actor, commandId, { reference, version, command }, now, async () => {
      await assertStillStaff(tx, actor);
      if (application.version !== version) throw await conflictOf(tx, application.id);
      const state = await accessState(tx, application, now);
      if ("grantId" in command && state.grant && state.grant.id !== command.grantId)
        throw await conflictOf(tx, state.grant.id);
      const outcome = decideAccess(state, command, { actor, now, grantId: newId() });
      if (isRefusal(outcome)) throw refused(outcome);
      const after = await save(tx, application, outcome, { actor, now, action: ACTIONS[command.kind] });
      const { notice } = outcome;
      const grant = outcome.made ?? outcome.ended;
      if (notice)
        await tellOfAccess(tx, { kind: notice, application, grant, remark: remarkOf(command) }, now);
      return { reference: application.reference, status: after.status };
    });
  });
}

type By = { actor: Actor; now: Date; action: string };

async function save(
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
