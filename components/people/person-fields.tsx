"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import type { DraftErrors, PersonDraft } from "./person-draft";
import { roleOptions, roleWords } from "./role-words";

type PersonFieldsProps = {
  draft: PersonDraft;
  errors: DraftErrors;
  onChange: (part: Partial<PersonDraft>) => void;
};

/** The browser's zones, with the one that is chosen among them whatever its name. */
const zones = (chosen: string) =>
  [...new Set([chosen, "UTC", ...Intl.supportedValuesOf("timeZone")])].map((zone) => ({
    value: zone,
    label: zone,
  }));

export function PersonFields({ draft, errors, onChange }: PersonFieldsProps) {
  return (
    <div className="flex flex-col gap-4">
      <Field label="Name" error={errors.name} required>
        <Input
          value={draft.name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field label="E-mail address" error={errors.email} required>
        <Input
          type="email"
          value={draft.email}
          maxLength={320}
          autoComplete="off"
          onChange={(event) => onChange({ email: event.target.value })}
        />
      </Field>
      <Field label="Role" hint={draft.role ? roleWords[draft.role].may : null} error={errors.role} required>
        <Select
          options={roleOptions}
          placeholder="Choose a role"
          value={draft.role}
          onChange={(event) => onChange({ role: event.target.value as PersonDraft["role"] })}
        />
      </Field>
      <Field label="Time zone" hint="In which every time is shown to them.">
        <Select
          options={zones(draft.timezone)}
          value={draft.timezone}
          onChange={(event) => onChange({ timezone: event.target.value })}
        />
      </Field>
      <RadioCards
        legend="Signs in"
        value={draft.signIn}
        onChange={(signIn) => onChange({ signIn })}
        options={[
          { value: "password", label: "By password", description: "Made here, and shown to you once." },
          {
            value: "sso",
            label: "By single sign-on only",
            description: "As whoever the identity provider says has this address.",
          },
        ]}
      />
    </div>
  );
}
