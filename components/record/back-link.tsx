import { ArrowLeft } from "lucide-react";
import { Link } from "@/components/ui/link";

type BackLinkProps = { href: string; children: string };

/** The way up, at the top of a page below another one. */
export function BackLink({ href, children }: BackLinkProps) {
  return (
    <Link href={href} variant="quiet" className="flex w-fit items-center gap-1.5 text-muted">
      <ArrowLeft aria-hidden className="size-4" />
      {children}
    </Link>
  );
}
