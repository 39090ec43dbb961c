import type { Actor } from "@/lib/domain/actor";
import { isRefusal } from "@/lib/domain/refusal";
import { type AccessCommand, CUSTOMER_COMMANDS } from "@/lib/domain/trusted-access/access-command";
import type { AccessApplication, AccessState, AccessStatus } from "@/lib/domain/trusted-access/application";
import { decideAccess } from "@/lib/domain/trusted-access/decide-access";
import { settleRenewal } from "@/lib/domain/trusted-access/settle-renewal";
import { notFound } from "@/lib/errors";
import { newId, parseReference } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { lockRenewalsOf } from "@/lib/store/trusted-access/application-list";
import { lockApplication } from "@/lib/store/trusted-access/applications";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";
import { once } from "../once";
import { refused } from "../refused";
import { assertStillStaff } from "../still-staff";
import { tellOfAccess } from "./access-notices";
import { accessState } from "./access-state";
import { saveAccess } from "./save-access";

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
  verify_anew: "verify_trusted_access_anew",
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
      const { status } = await carryOut(tx, state, command, { actor, now });
      return { reference: application.reference, status };
    });
  });
}

type Context = { actor: Actor; now: Date };

/** Decides, saves and tells. What renews a grant that ends by it is settled with it, and told of by itself. */
async function carryOut(
  tx: Db,
  state: AccessState,
  command: AccessCommand,
  context: Context,
): Promise<AccessApplication> {
  const { application } = state;
  const { now } = context;
  const outcome = decideAccess(state, command, { ...context, grantId: newId() });
  if (isRefusal(outcome)) throw refused(outcome);
  const after = await saveAccess(tx, application, outcome, { ...context, action: ACTIONS[command.kind] });
  const { notice, ended, made } = outcome;
  const grant = made ?? ended;
  if (notice) await tellOfAccess(tx, { kind: notice, application, grant, remark: remarkOf(command) }, now);
  if (!ended) return after;
  for (const renewal of await lockRenewalsOf(tx, application.id)) {
    const next = await accessState(tx, renewal, now);
    const settling = settleRenewal(next, { ended, made }, now);
    if (settling) await carryOut(tx, next, settling, context);
  }
  return after;
}
