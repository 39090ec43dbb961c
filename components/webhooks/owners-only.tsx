import { ShieldAlert } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands here for members who are no owners. */
export function OwnersOnly() {
  return (
    <>
      <h1 className="font-semibold text-display">Webhooks</h1>
      <EmptyState icon={ShieldAlert} title="Owners manage your organization’s webhooks">
        You are a member. An owner of your organization can add an endpoint, replace its secret and see what
        was posted to it. Nothing was changed by coming here.
      </EmptyState>
    </>
  );
}
