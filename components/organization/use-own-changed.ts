import { useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";

/** What follows a change of the organization: everything about it is read anew, and a line says what was done. */
export function useOwnChanged(): (done?: string) => Promise<void> {
  const queries = useQueryClient();
  return async (done) => {
    if (done) showToast({ title: done });
    await queries.invalidateQueries({ queryKey: api.portal.organization.key() });
  };
}
