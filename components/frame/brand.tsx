import type { ComponentProps } from "react";
import { PageLink } from "@/components/ui/page-link";
import { BrandSign } from "./brand-sign";

type BrandProps = ComponentProps<typeof BrandSign> & { href?: string };

export function Brand({ href, ...sign }: BrandProps) {
  if (!href) return <BrandSign {...sign} />;
  return (
    <PageLink href={href} className="shrink-0 rounded-sm">
      <BrandSign {...sign} />
    </PageLink>
  );
}
