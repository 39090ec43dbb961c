import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { ApplicationView } from "@/components/trusted-access/application-view";
import { requireStaff } from "@/lib/auth/pages";

type Params = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function ApplicationPage({ params }: Params) {
  await requireStaff("see_trusted_access");
  const { reference } = await params;
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.console.trustedAccess.get.queryOptions({ input: { reference } })),
      ]}
    >
      <ApplicationView reference={reference} />
    </Prefetched>
  );
}
