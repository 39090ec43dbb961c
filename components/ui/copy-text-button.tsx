"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { classNames } from "./class-names";
import { copyText } from "./copy-text";
import { Tooltip } from "./tooltip";

type CopyTextButtonProps = {
  /** What is copied, whole. */
  value: string;
  /** What it is: "reference", "safety identifier". */
  name: string;
  className?: string;
  /** What is seen, if shorter. */
  children?: ReactNode;
};

/** Text that copies itself when pressed. The sign has its place from the start, so that nothing moves. */
export function CopyTextButton({ value, name, className, children }: CopyTextButtonProps) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);

  const Icon = copied ? Check : Copy;
  return (
    <Tooltip describes={false} content={<span className="break-all font-mono">{value}</span>}>
      <button
        type="button"
        aria-label={`Copy ${name} ${value}`}
        onClick={async (event) => {
          event.preventDefault();
          setCopied(await copyText(value));
        }}
        className={classNames(
          "group/copy -mx-0.5 inline-flex max-w-full items-center gap-1 rounded-xs px-0.5 align-baseline hover:bg-hover",
          className,
        )}
      >
        <span className="truncate">{children ?? value}</span>
        <Icon
          aria-hidden
          className={classNames(
            "size-3 shrink-0 opacity-0 group-hover/copy:opacity-100 group-focus-visible/copy:opacity-100",
            copied ? "text-good opacity-100" : "text-faint",
          )}
        />
        <span role="status" className="sr-only">
          {copied ? "Copied" : ""}
        </span>
      </button>
    </Tooltip>
  );
}
