import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { AppealView } from "@/components/appeal/appeal-view";
import { requireStaff } from "@/lib/auth/pages";

type Props = { params: Promise<{ reference: string }> };

const referenceOf = async ({ params }: Props) => decodeURIComponent((await params).reference);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: await referenceOf(props) };
}

export default async function AppealPage(props: Props) {
  await requireStaff("see_appeal");
  const reference = await referenceOf(props);
  return (
    <Prefetched
      load={(api, cache) => [cache.fetchQuery(api.console.appeal.get.queryOptions({ input: { reference } }))]}
    >
      <AppealView key={reference} reference={reference} />
    </Prefetched>
  );
}
