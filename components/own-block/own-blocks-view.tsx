"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { OctagonMinus } from "lucide-react";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { ListBody } from "@/components/record/list-body";
import { EmptyState } from "@/components/ui/empty-state";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { OwnBlockItem } from "./own-block-item";
import { ownBlockList } from "./own-block-queries";

/** Every request of the organization that was blocked by itself, the newest first. */
export function OwnBlocksView() {
  const query = useInfiniteQuery({ ...ownBlockList(api), refetchInterval: 15_000 });
  const blocks = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <div className="flex flex-col gap-8">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col gap-4">
        <h1 className="font-semibold text-display">Blocked requests</h1>
        <p>
          An automated safeguard stopped these requests, each by itself. A block ends that one request and
          limits nothing afterwards. If it was for nothing, dispute it, and a person answers.
        </p>
      </header>
      <ListBody
        query={query}
        name="blocked requests"
        failure={loadFailureOf(query)}
        shown={blocks.length}
        empty={
          <EmptyState icon={OctagonMinus} title="No request was blocked">
            Where a request is blocked by itself, its error names a reference such as{" "}
            <span className="whitespace-nowrap">B-7KQ4-M2TX</span>. It stands here within seconds, with what
            you can do about it.
          </EmptyState>
        }
      >
        <ul className="divide-y divide-line border-line border-y">
          {blocks.map((block) => (
            <OwnBlockItem key={block.reference} block={block} />
          ))}
        </ul>
      </ListBody>
    </div>
  );
}
