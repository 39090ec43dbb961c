import { newId } from "@/lib/ids";
import { insertNotice, warnAndReopen } from "./ladder";
import { revoke } from "./revoke";
import { at, type Connection, insert, type Row, update } from "./sql";
import { change, type Standing } from "./world";

/** An appeal filed at hour 40, due a day later. */
export const fileAppeal = (db: Connection, standing: Standing, decision_id: string, changes: Row = {}) =>
  change(db, standing, (version) =>
    insert(db, "appeals", {
      reference: newId(),
      standing_id: standing.id,
      version,
      decision_id,
      situation: "mistake",
      text: "It was our own test.",
      channel: "link",
      filed_by: "link",
      filed_at: at(40),
      consented_at: at(40),
      consent_version_id: standing.world.policyVersion,
      window_ends_at: at(40 + 180 * 24),
      due_at: at(64),
      act_by: at(64),
      ...changes,
    }),
  );

/** A limited end user whose appeal is open. */
export async function appealed(db: Connection, standing: Standing) {
  const { caseId, warning } = await warnAndReopen(db, standing);
  const revoked = await revoke(db, standing, { caseId, warning_id: warning });
  const appeal = await fileAppeal(db, standing, revoked.decision);
  return { ...revoked, caseId, warning, appeal };
}

type Closing = {
  decision: string;
  appeal: string;
  lifted?: [table: string, id: string, row: Row];
  told?: false;
};

/** Closes an appeal at hour 50: by `row`, with what it lifts and the notice that tells. */
export const closeAppeal = (db: Connection, standing: Standing, closing: Closing, row: Row) =>
  change(db, standing, async (version) => {
    const { decision, appeal, lifted, told } = closing;
    await update(db, "appeals", appeal, { decided_at: at(50), version, ...row });
    if (lifted) await update(db, lifted[0], lifted[1], { version, ...lifted[2] });
    if (told !== false)
      await insertNotice(db, standing, { decision_id: decision, appeal_id: appeal, kind: "appeal_decided" });
  });
