"use client";

import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/client/api";

/** Reads again what an owner changed, also after it failed: somebody may have changed it meanwhile. */
export function useRenewOwnAccess() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: api.portal.trustedAccess.key() });
}
