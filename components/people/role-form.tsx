"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { StaffRow } from "@/lib/contract/console/people";
import type { StaffRole } from "@/lib/contract/values";
import { roleOptions, roleWords } from "./role-words";

type RoleFormProps = { row: StaffRow; busy: boolean; onChange: (role: StaffRole) => void };

export function RoleForm({ row, busy, onChange }: RoleFormProps) {
  const [role, setRole] = useState(row.role);
  const unavailable = row.mine
    ? "You cannot change your own role. Another administrator can."
    : role === row.role
      ? "Choose another role first."
      : null;
  return (
    <div className="flex items-end gap-2">
      <Field label="Role" hint={roleWords[role].may} className="flex-1">
        <Select
          options={roleOptions}
          value={role}
          onChange={(event) => setRole(event.target.value as StaffRole)}
        />
      </Field>
      <Button busy={busy} unavailable={unavailable} onClick={() => onChange(role)}>
        Change role
      </Button>
    </div>
  );
}
