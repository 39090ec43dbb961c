"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { useFocusReturn } from "./use-focus-return";

type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Opens it. Leave out where `open` is held outside. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** `drawer` stands at the right edge, for a whole record beside its table. */
  as?: "dialog" | "drawer";
  wide?: boolean;
  /** Buttons at the foot; wrap the one that only closes in `DialogClose`. */
  actions?: ReactNode;
  children?: ReactNode;
};

const place = {
  dialog:
    "top-[12vh] left-1/2 max-h-[76vh] w-[calc(100vw-2rem)] usual:max-w-md -translate-x-1/2 animate-rise rounded-md",
  drawer: "inset-y-0 right-0 w-full usual:max-w-lg animate-slide",
};

/** A record is read from its beginning: no part of it takes the focus, or opens its tooltip, by itself. */
function focusWhole(event: Event) {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

/** Arrow keys go on from the choice that is made, which need not be the first. */
function focusChosen(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const first = event.currentTarget.querySelector("input, select, textarea");
  const chosen = event.currentTarget.querySelector<HTMLElement>("input[type=radio]:checked");
  if (!chosen || !first?.matches("[type=radio]")) return;
  event.preventDefault();
  chosen.focus();
}

export const DialogClose = Radix.Close;

export function Dialog(props: DialogProps) {
  const { title, description, trigger, open, onOpenChange, as = "dialog", wide, actions, children } = props;
  const focus = useFocusReturn();

  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onOpenAutoFocus={(event) => {
            focus.remember();
            if (as === "drawer") focusWhole(event);
            else focusChosen(event);
          }}
          onCloseAutoFocus={(event) => focus.giveBack(event, Boolean(trigger))}
          className={classNames(
            "fixed z-40 flex flex-col bg-raised text-body text-ink shadow-raised outline-none",
            place[as],
            wide && "max-w-2xl",
          )}
        >
          <div className="px-4 pt-4 pr-14 pb-2">
            <Radix.Title className="font-semibold text-title">{title}</Radix.Title>
            {description ? (
              <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>
            ) : null}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-1 pb-4">{children}</div>
          {actions ? (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{actions}</div>
          ) : null}
          {/* Last, so that the first field takes the focus; no tooltip, which would take the first Escape. */}
          <Radix.Close asChild>
            <Button variant="quiet" size="icon" aria-label="Close" className="absolute top-2.5 right-2.5">
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
