/** What every field one types or picks in looks like. */
export const controlStyle =
  "usual:w-full rounded-md usual:bg-surface text-body text-ink inset-ring inset-ring-control transition-shadow placeholder:text-faint hover:inset-ring-muted focus-visible:outline-offset-0 aria-invalid:inset-ring-danger disabled:bg-canvas disabled:text-faint";
