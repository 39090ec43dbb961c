"use client";

import { useNow } from "@/components/record/clock";
import { Instant } from "@/components/record/instant";
import { Badge } from "@/components/ui/badge";
import type { OwnKeyView } from "@/lib/contract/portal/organization";
import { RevokeKey } from "./revoke-key";
import { RotateKey } from "./rotate-key";
import { scopeWords } from "./scope-words";

export function KeyItem({ of: key }: { of: OwnKeyView }) {
  const { label, scopes, createdAt, createdBy, lastUsedAt, expiresAt, revokedAt, isFollowed } = key;
  const now = useNow();
  const isOver = expiresAt !== null && expiresAt <= now;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className={revokedAt || isOver ? "wrap-anywhere text-muted" : "wrap-anywhere font-medium"}>
          {label}
        </p>
        <p className="text-meta text-muted">{scopes.map((scope) => scopeWords[scope].label).join(" · ")}</p>
        <p className="text-meta text-muted">
          Made <Instant at={createdAt} show="exact" /> by {createdBy ?? "your API provider"}.{" "}
          {lastUsedAt ? (
            <>
              Last used <Instant at={lastUsedAt} show="exact" />.
            </>
          ) : (
            "Never used."
          )}{" "}
          {expiresAt && !revokedAt && !isOver ? (
            <>
              {isFollowed ? "Replaced, and ends" : "Ends"} <Instant at={expiresAt} show="exact" />.
            </>
          ) : null}
        </p>
      </div>
      {revokedAt ? (
        <Badge>
          revoked <Instant at={revokedAt} show="exact" />
        </Badge>
      ) : isOver ? (
        <Badge>
          ended <Instant at={expiresAt} show="exact" />
        </Badge>
      ) : (
        <div className="flex gap-2">
          {isFollowed ? null : <RotateKey of={key} />}
          <RevokeKey of={key} />
        </div>
      )}
    </li>
  );
}
