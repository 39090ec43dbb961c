import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { counted, percent } from "@/components/record/percent";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { AppealView } from "@/lib/contract/console/appeal";
import { namedUsers, type OutcomeDraft } from "./outcome-draft";

type Users = NonNullable<AppealView["narrowable"]>;

type NarrowFieldsProps = {
  users: Users;
  draft: OutcomeDraft;
  change: (part: Partial<OutcomeDraft>) => void;
  /** Whether it was asked for without anybody named. */
  asked: boolean;
};

/** Whom to look at instead of everybody: those that were flagged, and whoever the customer named. */
export function NarrowFields({ users, draft, change, asked }: NarrowFieldsProps) {
  const { narrowedTo, others } = draft;
  function choose(safetyIdentifier: string, isChosen: boolean) {
    const rest = narrowedTo.filter((chosen) => chosen !== safetyIdentifier);
    change({ narrowedTo: isChosen ? [...rest, safetyIdentifier] : rest });
  }
  return (
    <>
      {users.length > 0 ? (
        <fieldset className="min-w-0">
          <legend className="mb-1 font-medium text-body">Users to look at instead</legend>
          <ul className="flex max-h-56 flex-col gap-2 overflow-y-auto rounded-md border border-line px-3 py-2">
            {users.map((user) => (
              <li key={user.safetyIdentifier}>
                <Checkbox
                  label={<Identifier value={user.safetyIdentifier} keep={32} copy={false} />}
                  hint={<Seen user={user} />}
                  checked={narrowedTo.includes(user.safetyIdentifier)}
                  onChange={(event) => choose(user.safetyIdentifier, event.target.checked)}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      <Field
        label={users.length > 0 ? "Others" : "Users to look at instead"}
        hint="One safety identifier a line, exactly as the organization sends it."
        optional={users.length > 0}
        error={asked && namedUsers(draft).length === 0 ? "Name at least one user." : null}
      >
        <Textarea
          rows={2}
          maxLength={4_000}
          className="font-mono"
          value={others}
          onChange={(event) => change({ others: event.target.value })}
        />
      </Field>
    </>
  );
}

function Seen({ user: { signals, lastSignalAt, share } }: { user: Users[number] }) {
  return (
    <>
      {signals === 0 ? "No signal" : signals === 1 ? "1 signal" : `${counted(signals)} signals`}
      {lastSignalAt ? (
        <>
          , the last <Instant at={lastSignalAt} />
        </>
      ) : null}
      {share === null ? "" : `, ${percent(share)} of the organization's requests`}
    </>
  );
}
