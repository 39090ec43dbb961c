import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Prefetched } from "@/app/prefetched";
import { OwnAppeal } from "@/components/own-appeal/own-appeal";
import { newId } from "@/lib/ids";

export const metadata: Metadata = { title: "Appeal" };

const draftKinds = ["appeal", "answer"] as const;

/** The door for the locked-out: the signed link is all it takes. */
export default async function DoorPage({ params }: { params: Promise<{ token: string }> }) {
  const way = { token: (await params).token };
  return (
    <NuqsAdapter>
      <Prefetched
        load={(api, cache) => [
          cache.fetchQuery(api.door.open.queryOptions({ input: way })),
          ...draftKinds.map((kind) =>
            cache.prefetchQuery(api.door.draft.queryOptions({ input: { ...way, kind } })),
          ),
        ]}
      >
        <OwnAppeal way={way} command={newId()} />
      </Prefetched>
    </NuqsAdapter>
  );
}
