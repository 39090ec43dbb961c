import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { PageHeader } from "@/components/record/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="flex-1 bg-surface">
      <PageHeader title="Not found" />
      <EmptyState
        icon={SearchX}
        title="There is no such record"
        action={<ButtonLink href={paths.home}>To the start</ButtonLink>}
      >
        The address may be mistyped, or what it led to is not yours to see. References look like C-7KQ4-M2TX
        and hold no letter I, L, O or U.
      </EmptyState>
    </div>
  );
}
