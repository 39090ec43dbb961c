"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ReplaceKey } from "@/components/record/replace-key";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { KeyRow } from "@/lib/contract/console/people";

export function RotateButton({ row: { id, label } }: { row: KeyRow }) {
  const queries = useQueryClient();
  const rotate = useMutation(api.console.key.rotate.mutationOptions());
  return (
    <ReplaceKey
      label={label}
      reader="the machine"
      made={rotate.data?.key}
      busy={rotate.isPending}
      failure={rotate.error ? failureOf(rotate.error) : null}
      onReplace={(overlapHours) => rotate.mutate({ id, overlapHours })}
      onClose={() => {
        if (rotate.data) void queries.invalidateQueries({ queryKey: api.console.key.key() });
        rotate.reset();
      }}
    />
  );
}
