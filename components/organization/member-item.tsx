import { Bell } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { MemberView } from "@/lib/contract/portal/organization";
import { MemberDialog } from "./member-dialog";
import { roleWord } from "./role-words";

type MemberItemProps = { member: MemberView; mayManage: boolean };

export function MemberItem({ member, mayManage }: MemberItemProps) {
  const { name, email, role, mine, isContact } = member;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="wrap-anywhere font-medium">
          {name}
          {mine ? <span className="font-normal text-muted"> (you)</span> : null}
        </p>
        <p className="wrap-anywhere text-meta text-muted">{email}</p>
      </div>
      <div className="flex items-center gap-3">
        {isContact ? (
          <Badge variant="plain" icon={Bell}>
            Gets notices
          </Badge>
        ) : null}
        <Badge>{roleWord[role]}</Badge>
        {mayManage ? <MemberDialog member={member} /> : null}
      </div>
    </li>
  );
}
