import { db } from "./race.fixture";
import { at, inTransaction, type Row, ruleBrokenBy, update } from "./sql";
import { insertPerson, writeEntry } from "./world";

// What is done with a grant after it was given.

/** A lead other than the one who confirms. */
export const second = await inTransaction(db, () => insertPerson(db, "lead"));

export const withdrawal = { withdrawn_at: at(3), withdrawn_by: second, withdrawal_reason: "Misused." };

/** The second version of a grant, with its entry and what `work` writes: the rule that this breaks. */
export const changeGrant = (id: string, row: Row, work: () => Promise<unknown>, on = db): Promise<string> =>
  ruleBrokenBy(
    inTransaction(on, async () => {
      await update(on, "trusted_access_grants", id, { ...row, version: 2 });
      await writeEntry(on, "trusted_access_grant", id, 2);
      await work();
    }),
  );
