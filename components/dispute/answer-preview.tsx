"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ReadingDrawer } from "@/components/record/reading-drawer";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

type Answer = { reference: string; outcome: "false_block" | "stands"; reason: string };

/** What the customer would be sent, to be read before it is. Null while the answer is not whole. */
export function AnswerPreview({ answer }: { answer: Answer | null }) {
  const [read, setRead] = useState<Answer | null>(null);
  return (
    <>
      <Button
        onClick={() => setRead(answer)}
        unavailable={answer ? undefined : "Choose an answer and say why first."}
      >
        Preview
      </Button>
      {read ? <Drawer answer={read} onClose={() => setRead(null)} /> : null}
    </>
  );
}

function Drawer({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { data, error } = useQuery(api.console.dispute.preview.queryOptions({ input: answer }));
  return (
    <ReadingDrawer
      title={data?.title ?? "The notice"}
      description="What the customer will read. Nothing has been sent."
      onClose={onClose}
    >
      {data ? <pre className="wrap-anywhere whitespace-pre-wrap font-mono text-meta">{data.text}</pre> : null}
      {error ? <p>{failureOf(error).message}</p> : null}
      {data || error ? null : <SkeletonRows rows={6} label="Loading the notice" />}
    </ReadingDrawer>
  );
}
