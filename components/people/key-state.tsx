"use client";

import { CircleCheck } from "lucide-react";
import { useNow } from "@/components/record/clock";
import { Instant } from "@/components/record/instant";
import { Badge } from "@/components/ui/badge";
import type { KeyRow } from "@/lib/contract/console/people";
import { RevokeButton } from "./revoke-button";
import { RotateButton } from "./rotate-button";

/** It opens nothing any more by now, whatever its row said when it came. */
function useIsOver({ revokedAt, expiresAt }: KeyRow): boolean {
  const now = useNow();
  return revokedAt !== null || (expiresAt !== null && expiresAt <= now);
}

/** Whether it opens anything, and from when on not. */
export function KeyState({ row }: { row: KeyRow }) {
  const { revokedAt, expiresAt, isFollowed } = row;
  const isOver = useIsOver(row);
  const end = revokedAt ?? expiresAt;
  if (isOver && end)
    return (
      <span className="text-muted">
        {revokedAt ? "revoked" : isFollowed ? "replaced, ended" : "ended"} <Instant at={end} />
      </span>
    );
  return (
    <span className="inline-flex items-center gap-2">
      <Badge hue="good" icon={CircleCheck} variant="plain">
        opens
      </Badge>
      {expiresAt ? (
        <span className="text-muted">
          {isFollowed ? "replaced, ends" : "ends"} <Instant at={expiresAt} />
        </span>
      ) : null}
    </span>
  );
}

/** What is done with a key that opens. */
export function KeyActions({ row }: { row: KeyRow }) {
  if (useIsOver(row)) return null;
  return (
    <span className="flex justify-end gap-2">
      {row.isFollowed ? null : <RotateButton row={row} />}
      <RevokeButton row={row} />
    </span>
  );
}
