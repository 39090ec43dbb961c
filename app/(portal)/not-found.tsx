import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={SearchX}
        title="There is nothing here for you"
        action={<ButtonLink href={paths.portal}>To your standing</ButtonLink>}
      >
        The address may be mistyped, or what it leads to is another organization's.
      </EmptyState>
    </>
  );
}
