"use client";

import { useRef, useState } from "react";
import { Effect } from "@/components/record/effect";
import { WordsDialog } from "@/components/record/words-dialog";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { AppealView } from "@/lib/contract/console/appeal";
import { useAppealCommand } from "./use-appeal-command";

/** Takes the appeal from whoever holds it, for those who may. */
export function TakeOver({ view }: { view: AppealView }) {
  const [open, setOpen] = useState(false);
  const forgetDraft = useRef<() => void>(undefined);
  const { give, busy, failure } = useAppealCommand(view, () => {
    forgetDraft.current?.();
    setOpen(false);
  });
  const offer = view.offers.find(({ command }) => command === "take_over_appeal");
  const mayTake = offer?.available === true;
  useShortcut({ keys: "o", label: "Take the appeal over", onPress: () => setOpen(true) }, mayTake && !open);

  if (!offer || !(mayTake || open))
    return <p className="text-muted">You can claim it once they let go or their time is over.</p>;
  return (
    <>
      <Button size="sm" className="self-start" onClick={() => setOpen(true)}>
        Take over <Kbd keys="o" />
      </Button>
      {open ? (
        <WordsDialog
          title={`Take over from ${view.claim?.by.name ?? "a colleague"}`}
          label="Reason, for whoever loses the claim"
          error="Write why, for whoever loses the claim."
          draftKey={`take_over_appeal:${view.reference}`}
          button="Take over"
          busy={busy}
          failure={failure?.message}
          onSend={(reason, done) => {
            forgetDraft.current = done;
            give({ kind: "take_over_appeal", reason });
          }}
          onClose={() => setOpen(false)}
        >
          <Effect effect={offer.effect} />
        </WordsDialog>
      ) : null}
    </>
  );
}
