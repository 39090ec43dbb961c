"use client";

import { useMutation } from "@tanstack/react-query";
import { ReplaceKey } from "@/components/record/replace-key";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { OwnKeyView } from "@/lib/contract/portal/organization";
import { useOwnChanged } from "./use-own-changed";

export function RotateKey({ of: { id, label } }: { of: OwnKeyView }) {
  const changed = useOwnChanged();
  const rotate = useMutation(api.portal.organization.key.rotate.mutationOptions());
  return (
    <ReplaceKey
      label={label}
      reader="your program"
      made={rotate.data?.key}
      busy={rotate.isPending}
      failure={rotate.error ? failureOf(rotate.error) : null}
      onReplace={(overlapHours) => rotate.mutate({ id, overlapHours })}
      onClose={() => {
        if (rotate.data) void changed();
        rotate.reset();
      }}
    />
  );
}
