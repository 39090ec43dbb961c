"use client";

import { ReplaceKey } from "@/components/record/replace-key";
import { api } from "@/lib/client/api";
import type { OwnKeyView } from "@/lib/contract/portal/organization";
import { useOwnChanged } from "./use-own-changed";

export function RotateKey({ of: { id, label } }: { of: OwnKeyView }) {
  const changed = useOwnChanged();
  return (
    <ReplaceKey
      label={label}
      reader="your program"
      replace={(overlapHours) => api.portal.organization.key.rotate.call({ id, overlapHours })}
      onReplaced={changed}
    />
  );
}
