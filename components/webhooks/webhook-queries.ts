import type { Api } from "@/lib/client/api";

// The options of the lists, shared by the pages that prefetch them and the views that show them.

const page = {
  initialPageParam: undefined,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
};

export const webhookEvents = (api: Api, id: string) =>
  api.portal.webhooks.events.infiniteOptions({
    input: (cursor: string | undefined) => ({ id, cursor }),
    ...page,
  });

export const webhookChanges = (api: Api) =>
  api.portal.webhooks.changes.infiniteOptions({
    input: (cursor: string | undefined) => ({ cursor, limit: 10 }),
    ...page,
  });
