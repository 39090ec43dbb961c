const key = "tab";

/** Names this browser tab, to which a claim belongs. A reload keeps it. */
export function tabId(): string {
  const kept = sessionStorage.getItem(key);
  if (kept) return kept;
  const id = crypto.randomUUID();
  sessionStorage.setItem(key, id);
  return id;
}
