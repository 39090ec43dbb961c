import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Prefetched } from "@/app/prefetched";
import { OwnAppeal } from "@/components/own-appeal/own-appeal";

export const metadata: Metadata = { title: "Appeal" };

/** The door for the locked-out: the signed link is all it takes. */
export default async function DoorPage({ params }: { params: Promise<{ token: string }> }) {
  const way = { token: (await params).token };
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.fetchQuery(api.door.open.queryOptions({ input: way }))]}>
        <OwnAppeal way={way} />
      </Prefetched>
    </NuqsAdapter>
  );
}
