import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AppealView, MonitorFault } from "@/lib/contract/console/appeal";
import { monitorWords } from "./monitor-words";
import type { OutcomeDraft } from "./outcome-draft";

type OverturnFieldsProps = {
  view: AppealView;
  draft: OutcomeDraft;
  change: (part: Partial<OutcomeDraft>) => void;
};

const faults = Object.entries(monitorWords).map(([value, label]) => ({ value, label }));

/** What else was wrong, where the decision was: internal but for the warning, whose end the customer is told. */
export function OverturnFields({ view, draft, change }: OverturnFieldsProps) {
  return (
    <>
      {view.hasWarningBehind ? (
        <Checkbox
          label="The earlier warning was wrong, too"
          hint="It is voided with everything that rests on it, and the customer is told."
          checked={draft.voidWarning}
          onChange={(event) => change({ voidWarning: event.target.checked })}
        />
      ) : null}
      <Field
        label="What the monitor got wrong"
        hint="Kept for its calibration. The customer does not read it."
        optional
      >
        <Select
          options={faults}
          placeholder="Choose what it got wrong"
          value={draft.monitorFault ?? ""}
          onChange={(event) => change({ monitorFault: event.target.value as MonitorFault })}
        />
      </Field>
      {draft.monitorFault ? (
        <Field label="Note for the monitor's owners" optional>
          <Input
            maxLength={2_000}
            value={draft.monitorNote}
            onChange={(event) => change({ monitorNote: event.target.value })}
          />
        </Field>
      ) : null}
    </>
  );
}
