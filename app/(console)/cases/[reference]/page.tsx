import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { CasePage } from "@/components/case/case-page";
import { mayDo, requireStaff } from "@/lib/auth/pages";

type Props = { params: Promise<{ reference: string }> };

const referenceOf = async ({ params }: Props) => decodeURIComponent((await params).reference);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: await referenceOf(props) };
}

export default async function Page(props: Props) {
  const staff = await requireStaff("see_case");
  const reference = await referenceOf(props);
  return (
    <Prefetched
      load={(api, cache) => [cache.fetchQuery(api.console.case.get.queryOptions({ input: { reference } }))]}
    >
      <CasePage
        key={reference}
        reference={reference}
        reader={{ id: staff.id, mayDecide: mayDo(staff, "decide_case") }}
      />
    </Prefetched>
  );
}
