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

/** Text that copies itself when pressed. The sign floats beside it, so that nothing moves. */
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
          "group/copy relative -mx-0.5 max-w-full rounded-xs px-0.5 hover:bg-hover",
          className,
        )}
      >
        {children ?? value}
        <span
          aria-hidden
          className={classNames(
            "pointer-events-none absolute inset-y-0 left-full z-10 items-center rounded-r-xs bg-hover px-1 group-hover/copy:flex group-focus-visible/copy:flex",
            copied ? "flex text-good" : "hidden text-muted",
          )}
        >
          <Icon className="size-3" />
        </span>
        <span role="status" className="sr-only">
          {copied ? "Copied" : ""}
        </span>
      </button>
    </Tooltip>
  );
}
