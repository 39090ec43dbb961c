"use client";

import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { CopyTextButton } from "@/components/ui/copy-text-button";
import { Link } from "@/components/ui/link";
import { useReach } from "./reach";

type ReferenceProps = {
  value: string;
  /** Leads to the record, where the reader may see it; the copy button then stands beside it. */
  href?: string;
  className?: string;
};

export function Reference({ value, href, className }: ReferenceProps) {
  const reach = useReach();
  const style = classNames("font-mono text-[0.94em] whitespace-nowrap", className);
  if (!href || !reach(href)) return <CopyTextButton value={value} name="reference" className={style} />;
  return (
    <span className="group/reference inline-flex items-center">
      <Link href={href} variant="quiet" className={style}>
        {value}
      </Link>
      <CopyButton
        value={value}
        label={`Copy ${value}`}
        className="-my-1 opacity-0 focus-visible:opacity-100 group-hover/reference:opacity-100"
      />
    </span>
  );
}
