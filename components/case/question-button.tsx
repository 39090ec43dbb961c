"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";
import { mayGive } from "./may-give";

const WordsDialog = onDemand(() =>
  import("@/components/case/decide/words-dialog").then((module) => module.WordsDialog),
);

/** Asks the leads, or answers what was asked of them. */
export function QuestionButton({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false);
  const question = view.remarks.find((remark) => remark.open);
  const offer = view.offers.find(({ command }) => command === (question ? "answer_question" : "escalate"));
  const mayPress = offer !== undefined && mayGive(offer);
  const word = question ? "Answer" : "Ask a lead";
  useShortcut({ keys: "q", label: word, onPress: () => setOpen(true) }, offer?.available === true);
  if (!offer || !mayPress) return null;
  return (
    <>
      <Button
        size="sm"
        variant={question ? "primary" : "quiet"}
        unavailable={offer.missing[0]?.message}
        onClick={() => setOpen(true)}
      >
        {word} <Kbd keys="q" />
      </Button>
      {open ? (
        <WordsDialog
          view={view}
          offer={offer}
          title={question ? `Answer ${question.by.name}` : "Ask a lead"}
          label={question ? `“${question.text}”` : "Question"}
          error={question ? "Write the answer." : "Write the question."}
          give={(text) =>
            question
              ? { kind: "answer_question", remarkId: question.id, text }
              : { kind: "escalate", question: text }
          }
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
