import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { DisputeView } from "@/components/dispute/dispute-view";
import { requireStaff } from "@/lib/auth/pages";

type Params = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function DisputePage({ params }: Params) {
  await requireStaff("see_disputes");
  const { reference } = await params;
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.console.dispute.get.queryOptions({ input: { reference } })),
      ]}
    >
      <DisputeView reference={reference} />
    </Prefetched>
  );
}
