const debounceMs = 1_000;

/**
 * Whether somebody wants this process to end. A terminal's Ctrl-C arrives twice, from the terminal and from npm;
 * a second one that a person means, a second later, says: now.
 */
export function listenForStop() {
  const asked = new AbortController();
  const urged = new AbortController();
  let first = 0;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => {
      if (!asked.signal.aborted) {
        first = performance.now();
        asked.abort();
      } else if (performance.now() - first > debounceMs) urged.abort();
    });
  return { asked: asked.signal, urged: urged.signal };
}
