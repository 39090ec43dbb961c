"use client";

import "./globals.css";

type FailedProps = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the whole document, so it can rely on nothing that the layout provides. */
export default function Failed({ error, reset }: FailedProps) {
  return (
    <html lang="en">
      <body data-roomy className="mx-auto flex max-w-sm flex-col items-start gap-3 px-4 pt-[16vh]">
        <title>This page failed · Recourse</title>
        <h1 className="font-semibold text-display">This page failed</h1>
        <p className="text-muted">The fault is ours. What was sent before is safe.</p>
        {error.digest ? <p className="text-muted">Error number {error.digest}</p> : null}
        <button
          type="button"
          onClick={reset}
          className="h-control rounded-md bg-accent-fill px-3 font-medium text-on-fill"
        >
          Try again
        </button>
      </body>
    </html>
  );
}
