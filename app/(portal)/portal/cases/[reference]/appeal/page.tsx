import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Prefetched } from "@/app/prefetched";
import { OwnAppeal } from "@/components/own-appeal/own-appeal";
import { BackLink } from "@/components/record/back-link";
import { requireMember } from "@/lib/auth/pages";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Appeal" };

const draftKinds = ["appeal", "answer"] as const;

export default async function OwnAppealPage({ params }: { params: Promise<{ reference: string }> }) {
  await requireMember();
  const way = { caseReference: (await params).reference };
  return (
    <NuqsAdapter>
      <Prefetched
        load={(api, cache) => [
          cache.fetchQuery(api.portal.appealable.queryOptions({ input: way })),
          ...draftKinds.map((kind) =>
            cache.prefetchQuery(api.portal.draft.queryOptions({ input: { ...way, kind } })),
          ),
        ]}
      >
        <div className="mb-3">
          <BackLink href={paths.portal}>Your standing</BackLink>
        </div>
        <OwnAppeal way={way} />
      </Prefetched>
    </NuqsAdapter>
  );
}
