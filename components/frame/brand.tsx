import NextLink from "next/link";
import type { ComponentProps } from "react";
import { BrandSign } from "./brand-sign";

type BrandProps = ComponentProps<typeof BrandSign> & { href?: string };

export function Brand({ href, ...sign }: BrandProps) {
  if (!href) return <BrandSign {...sign} />;
  return (
    <NextLink href={href} className="shrink-0 rounded-sm">
      <BrandSign {...sign} />
    </NextLink>
  );
}
