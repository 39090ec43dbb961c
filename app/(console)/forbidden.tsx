import { ShieldAlert } from "lucide-react";
import type { Metadata } from "next";
import { PageHeader } from "@/components/record/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
  return (
    <div className="flex-1 bg-surface">
      <PageHeader title="Not allowed" />
      <EmptyState
        icon={ShieldAlert}
        title="Your role does not open this page"
        action={<ButtonLink href={paths.home}>To the start</ButtonLink>}
      >
        An administrator can say who does, or change your role. Nothing was changed by coming here.
      </EmptyState>
    </div>
  );
}
