"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListBody } from "@/components/record/list-body";
import { Timeline } from "@/components/record/timeline";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import type { OwnChangeTopic } from "@/lib/contract/portal/organization";
import { ownChanges } from "./organization-queries";
import { detailOf, faceOf } from "./own-change-words";

/** What was done about one thing and by whom, newest first, for owners. */
export function Trail({ topic }: { topic: OwnChangeTopic }) {
  const query = useInfiniteQuery(ownChanges(api, topic));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title="What was done">
      <ListBody
        query={query}
        name="changes"
        failure={loadFailureOf(query)}
        shown={rows.length}
        empty={
          <p className="text-muted">Nothing yet. What you and other owners do here stands here for good.</p>
        }
      >
        <Timeline
          label="What was done"
          show="exact"
          items={rows.map((row) => ({
            ...{ id: row.id, at: row.at, ...faceOf(row, topic) },
            by: row.action === "member_joined" ? undefined : (row.by ?? "your API provider"),
            detail: detailOf(row),
          }))}
        />
      </ListBody>
    </Section>
  );
}
