"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { classNames } from "./class-names";
import { copyText } from "./copy-text";

type CopyButtonProps = { value: string; label?: string; className?: string };

export function CopyButton({ value, label = "Copy", className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);

  const Icon = copied ? Check : Copy;
  return (
    <>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={async (event) => {
          event.stopPropagation();
          setCopied(await copyText(value));
        }}
        className={classNames(
          "inline-flex size-6 shrink-0 items-center justify-center rounded-sm transition-colors hover:bg-hover",
          copied ? "text-good" : "text-faint hover:text-ink",
          className,
        )}
      >
        <Icon aria-hidden className="size-3.5" />
      </button>
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
}
