"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { CopyButton } from "./copy-button";

type ErrorStateProps = {
  /** What failed: "The queue could not be loaded." */
  title: string;
  /** Whether anything was lost, and what to do. */
  children?: ReactNode;
  requestId?: string | null;
  onRetry?: () => void;
  retrying?: boolean;
};

export function ErrorState({ title, children, requestId, onRetry, retrying = false }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-12 text-center">
      <CircleAlert aria-hidden className="mb-3 size-5 text-danger" />
      <p className="font-medium text-body">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-balance text-body text-muted">{children}</div> : null}
      {onRetry ? (
        <Button className="mt-4" onClick={onRetry} busy={retrying}>
          {retrying ? null : <RotateCw aria-hidden />}
          Try again
        </Button>
      ) : null}
      {requestId ? (
        <p className="mt-4 flex items-center gap-1 text-faint text-meta">
          Request <code className="font-mono">{requestId}</code>
          <CopyButton value={requestId} label="Copy the request id" />
        </p>
      ) : null}
    </div>
  );
}
