"use client";

import { MessagePage } from "@/components/frame/message-page";
import { StartLink } from "@/components/frame/start-link";
import { buttonStyle } from "@/components/ui/button-style";

type FailedProps = { error: Error & { digest?: string }; reset: () => void };

export default function Failed({ error, reset }: FailedProps) {
  return (
    <MessagePage
      title="This page failed"
      actions={
        <>
          <button type="button" className={buttonStyle({ variant: "primary" })} onClick={reset}>
            Try again
          </button>
          <StartLink />
        </>
      }
    >
      <p>The fault is ours. What was sent before is safe.</p>
      {error.digest ? (
        <p>
          If it stays, tell us this number: <code className="font-mono text-ink">{error.digest}</code>
        </p>
      ) : null}
    </MessagePage>
  );
}
