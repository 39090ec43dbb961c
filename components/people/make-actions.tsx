import { Button } from "@/components/ui/button";
import { DialogClose } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type MakeActionsProps = { word: string; made: boolean; busy: boolean; onMake: () => void };

/** Under a form that makes something whose secret is shown once: to make it or not, and then to have read it. */
export function MakeActions({ word, made, busy, onMake }: MakeActionsProps) {
  if (made)
    return (
      <DialogClose asChild>
        <Button variant="primary">Done</Button>
      </DialogClose>
    );
  return (
    <>
      <DialogClose asChild>
        <Button variant="quiet">Cancel</Button>
      </DialogClose>
      <Button variant="primary" busy={busy} onClick={onMake}>
        {word} <Kbd keys="mod+enter" />
      </Button>
    </>
  );
}
