import type { Api } from "@/lib/client/api";
import type { OwnChangeTopic } from "@/lib/contract/portal/organization";

/** The options of a trail, shared by the pages that prefetch it and the views that show it. */
export const ownChanges = (api: Api, topic: OwnChangeTopic) =>
  api.portal.organization.changes.infiniteOptions({
    input: (cursor: string | undefined) => ({ topic, cursor, limit: 10 }),
    initialPageParam: undefined,
    getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
  });
