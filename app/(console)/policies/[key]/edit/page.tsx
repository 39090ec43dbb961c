import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { EditorView } from "@/components/policies/editor-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Edit a policy" };

export default async function PolicyEditorPage({ params }: { params: Promise<{ key: string }> }) {
  await requireStaff("edit_policy");
  const { key } = await params;
  return (
    <Prefetched
      load={(api, cache) => [cache.fetchQuery(api.console.policy.get.queryOptions({ input: { key } }))]}
    >
      <EditorView policyKey={key} />
    </Prefetched>
  );
}
