"use client";

import { Effect } from "@/components/record/effect";
import { WordsDialog as Words } from "@/components/record/words-dialog";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { offerWords } from "./offer-words";
import { useCaseCommand } from "./use-case-command";

type WordsDialogProps = {
  view: CaseView;
  offer: Offer;
  title: string;
  /** What is written. */
  label: string;
  /** Said where nothing was written. */
  error: string;
  give: (text: string) => Parameters<ReturnType<typeof useCaseCommand>["give"]>[0];
  onClose: () => void;
};

/** A command on the case that needs words for a colleague and nothing else. */
export function WordsDialog({ view, offer, title, label, error, give, onClose }: WordsDialogProps) {
  const command = useCaseCommand(view);
  return (
    <Words
      title={title}
      label={label}
      error={error}
      draftKey={`${offer.command}:${view.reference}`}
      button={offerWords(offer).button}
      busy={command.busy}
      failure={command.failure?.message}
      onSend={(text, done) =>
        command.give(give(text), () => {
          done();
          onClose();
        })
      }
      onClose={onClose}
    >
      <Effect effect={offer.effect} />
    </Words>
  );
}
