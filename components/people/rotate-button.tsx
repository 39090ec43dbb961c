"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ReplaceKey } from "@/components/record/replace-key";
import { api } from "@/lib/client/api";
import type { KeyRow } from "@/lib/contract/console/people";

export function RotateButton({ row: { id, label } }: { row: KeyRow }) {
  const queries = useQueryClient();
  return (
    <ReplaceKey
      label={label}
      reader="the machine"
      replace={(overlapHours) => api.console.key.rotate.call({ id, overlapHours })}
      onReplaced={() => queries.invalidateQueries({ queryKey: api.console.key.key() })}
    />
  );
}
