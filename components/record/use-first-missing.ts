import { useRef } from "react";

/** Leads to the first field that keeps a form from being sent, once it says so. */
export function useFirstMissing() {
  const form = useRef<HTMLFormElement>(null);
  // The next frame: fields are marked by then.
  const showMissing = () =>
    requestAnimationFrame(() => {
      const field = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
      // A group of radios is not focused itself.
      (field?.querySelector("input") ?? field)?.focus();
    });
  return { form, showMissing };
}
