"use client";

import { MessagePage } from "@/components/frame/message-page";
import { Button } from "@/components/ui/button";
import { CopyTextButton } from "@/components/ui/copy-text-button";
import { ButtonLink } from "@/components/ui/link";

type FailedProps = { error: Error & { digest?: string }; reset: () => void };

export default function Failed({ error, reset }: FailedProps) {
  return (
    <MessagePage
      title="This page failed"
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          <ButtonLink href="/">To the start</ButtonLink>
        </>
      }
    >
      <p>The fault is ours. What was sent before is safe.</p>
      {error.digest ? (
        <p>
          If it stays, tell us this number:{" "}
          <CopyTextButton value={error.digest} name="error number" className="font-mono text-ink" />
        </p>
      ) : null}
    </MessagePage>
  );
}
