"use client";

import { Consequence } from "@/components/record/consequence";
import { FormFailure } from "@/components/record/form-failure";
import { ShownOnce } from "@/components/record/shown-once";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { StaffRow } from "@/lib/contract/console/people";
import { RoleForm } from "./role-form";
import { usePersonChange } from "./use-person-change";

/** What an administrator can do to a member of staff, each with what it does. */
export function PersonActions({ row }: { row: StaffRow }) {
  const { give, busy, failure, password } = usePersonChange(row);
  const { name, mine, disabledAt, hasPassword } = row;
  const endSessions = () => give({ kind: "end_sessions" });
  const givePassword = () => give({ kind: "give_password" });
  useShortcut({ keys: "e", label: "End every session", onPress: endSessions, inDialog: true }, !busy);
  const enter = () => give({ kind: disabledAt ? "enable" : "disable" });
  const [keys, label] = disabledAt ? ["l i", "Let in again"] : ["s o", "Shut out"];
  useShortcut({ keys, label, onPress: enter, inDialog: true }, !busy && (!mine || disabledAt !== null));
  useShortcut({ keys: "w", label: "Give another password", onPress: givePassword, inDialog: true }, !busy);

  return (
    <div className="flex flex-col gap-4">
      {password ? (
        <ShownOnce name="password" value={password}>
          {`Give it to ${name} on a way that others do not read. It works at once.`}
        </ShownOnce>
      ) : null}
      <FormFailure failure={failure} outcome="Nothing was changed." />
      <RoleForm
        key={row.role}
        row={row}
        busy={busy === "change_role"}
        onChange={(role) => give({ kind: "change_role", role })}
      />
      <div>
        <Consequence
          button={
            <Button busy={busy === "end_sessions"} onClick={endSessions}>
              End every session <Kbd keys="e" />
            </Button>
          }
        >
          {mine
            ? "You are signed out everywhere, here included, at the next request."
            : `${name} is signed out everywhere at the next request, and can sign in again.`}
        </Consequence>
        <Consequence
          button={
            <Button busy={busy === "give_password"} onClick={givePassword}>
              Give another password <Kbd keys="w" />
            </Button>
          }
        >
          {hasPassword
            ? "The old one opens nothing any more, and every session ends."
            : `${name} could sign in by password, too, beside single sign-on. Every session ends.`}
        </Consequence>
        {disabledAt ? (
          <Consequence
            button={
              <Button busy={busy === "enable"} onClick={enter}>
                Let in again <Kbd keys={keys} />
              </Button>
            }
          >
            {`${name} can sign in as before.`}
          </Consequence>
        ) : (
          <Consequence
            button={
              <Button
                variant="danger"
                busy={busy === "disable"}
                unavailable={mine ? "You cannot shut yourself out. Another administrator can." : null}
                onClick={enter}
              >
                Shut out <Kbd keys={keys} />
              </Button>
            }
          >
            {`${name} is signed out everywhere and cannot sign in until somebody lets them in again. What they hold and what is assigned to them goes back to the queues; what they decided stays.`}
          </Consequence>
        )}
      </div>
    </div>
  );
}
