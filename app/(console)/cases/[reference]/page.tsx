import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { CaseView } from "@/components/case/case-view";
import { requireStaff } from "@/lib/auth/pages";

type Props = { params: Promise<{ reference: string }> };

const referenceOf = async ({ params }: Props) => decodeURIComponent((await params).reference);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: await referenceOf(props) };
}

export default async function CasePage(props: Props) {
  await requireStaff("see_case");
  const reference = await referenceOf(props);
  return (
    <Prefetched
      load={(api, cache) => [cache.fetchQuery(api.console.case.get.queryOptions({ input: { reference } }))]}
    >
      <CaseView key={reference} reference={reference} />
    </Prefetched>
  );
}
