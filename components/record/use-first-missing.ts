import { useRef } from "react";

/** Leads to the first field that keeps a form from being sent, once it says so. */
export function useFirstMissing() {
  const form = useRef<HTMLFormElement>(null);
  // The next frame: fields are marked by then.
  const showMissing = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  return { form, showMissing };
}
