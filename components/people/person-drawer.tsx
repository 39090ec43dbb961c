"use client";

import { Instant } from "@/components/record/instant";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import type { StaffRow } from "@/lib/contract/console/people";
import { PersonActions } from "./person-actions";
import { roleWords } from "./role-words";

type PersonDrawerProps = { row: StaffRow | null; mayManage: boolean; onClose: () => void };

export function PersonDrawer({ row, mayManage, onClose }: PersonDrawerProps) {
  if (!row) return null;
  const { name, email, role, timezone, hasPassword, disabledAt } = row;
  return (
    <Dialog as="drawer" open onOpenChange={(open) => (open ? undefined : onClose())} title={name}>
      <Facts
        className="mb-5"
        facts={[
          { label: "E-mail", value: email },
          // Who may change it reads it where it is changed.
          { label: "Role", value: mayManage ? null : `${roleWords[role].word}. ${roleWords[role].may}` },
          { label: "Time zone", value: timezone },
          { label: "Signs in", value: hasPassword ? "by password" : "by single sign-on only" },
          { label: "Shut out", value: disabledAt ? <Instant at={disabledAt} show="exact" /> : null },
          { label: "Holds", value: `${row.claims} claimed, ${row.assigned} assigned` },
          {
            label: "Proposals",
            value: row.proposals > 0 ? `${row.proposals} wait for a second person` : null,
          },
          { label: "Decided", value: `${row.decidedToday} today, ${row.decidedInWeek} in seven days` },
        ]}
      />
      {mayManage ? <PersonActions key={row.id} row={row} /> : null}
    </Dialog>
  );
}
