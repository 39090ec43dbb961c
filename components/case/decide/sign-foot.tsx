"use client";

import type { ComponentProps } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { DecisionEffect } from "./decision-effect";
import { offerWords } from "./offer-words";

type SignFootProps = ComponentProps<typeof DecisionEffect> &
  Pick<ComponentProps<typeof FormFailure>, "failure" | "outcome"> & {
    busy: boolean;
    /** Why nothing can be signed now, whatever is offered. */
    unavailable?: string | null;
    /** Opens the notice; null where there is none to read. */
    onRead: (() => void) | null;
  };

/** What happens, and below it the buttons that show the notice and sign. */
export function SignFoot({
  view,
  offer,
  preview,
  failure,
  outcome,
  busy,
  unavailable,
  onRead,
}: SignFootProps) {
  const { button, danger } = offerWords(offer);
  return (
    <>
      <DecisionEffect view={view} offer={offer} preview={preview} />
      <FormFailure failure={failure} outcome={outcome} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        {onRead ? (
          <Button onClick={onRead} unavailable={unavailable}>
            Preview <Kbd keys="p" />
          </Button>
        ) : null}
        <Button
          type="submit"
          variant={danger ? "danger" : "primary"}
          busy={busy}
          unavailable={unavailable ?? offer.missing[0]?.message}
        >
          {button} <Kbd keys="mod+enter" />
        </Button>
      </div>
    </>
  );
}
