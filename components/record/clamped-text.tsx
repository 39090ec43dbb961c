"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";

type ClampedTextProps = { children: string; className?: string };

/** About four lines of the narrowest column. */
const LONG = 200;
const isLong = (text: string) => text.length > LONG || text.split("\n").length > 4;

/** What somebody wrote, as they wrote it; a long text shows its beginning, and all of it by a press. */
export function ClampedText({ children, className }: ClampedTextProps) {
  const [isWhole, setIsWhole] = useState(false);
  if (!isLong(children)) return <p className={classNames("whitespace-pre-wrap", className)}>{children}</p>;
  return (
    <div className={className}>
      <p className={classNames("whitespace-pre-wrap", !isWhole && "line-clamp-3")}>{children}</p>
      <button
        type="button"
        aria-expanded={isWhole}
        onClick={() => setIsWhole(!isWhole)}
        className="rounded-sm text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
      >
        {isWhole ? "Show less" : "Show all"}
      </button>
    </div>
  );
}
