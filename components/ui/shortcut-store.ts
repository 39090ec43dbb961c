/** Under what keys are listed, in this order. */
export const shortcutGroups = {
  page: "On this page",
  row: "With this row",
  list: "In the list",
  anywhere: "Anywhere",
  go: "Go to",
} as const;

export type ShortcutGroup = keyof typeof shortcutGroups;

export type Shortcut = {
  /** "mod+enter", "g q" (one after the other), "?", "arrowdown", "escape". */
  keys: string;
  /** What it does, for the list behind "?" and for the palette. */
  label: string;
  /** What it is listed under; without it, the page. */
  group?: ShortcutGroup;
  onPress: () => void;
  /** True where a dialog registers it for itself: behind an open dialog nothing else acts. */
  inDialog?: boolean;
};

const active = new Set<Shortcut>();
const listeners = new Set<() => void>();
const storageKey = "single-key-shortcuts";
const sequenceMs = 1_000;
let listed: readonly Shortcut[] = [];
let pressed = { key: "", at: 0 };

function announce() {
  // Where two listen to the same keys, the newest has the word.
  listed = [...new Map([...active].map((each) => [each.keys, each])).values()];
  for (const listener of listeners) listener();
}

export function addShortcut(shortcut: Shortcut): () => void {
  if (active.size === 0) window.addEventListener("keydown", onKeyDown);
  active.add(shortcut);
  announce();
  return () => {
    active.delete(shortcut);
    if (active.size === 0) window.removeEventListener("keydown", onKeyDown);
    announce();
  };
}

export function subscribeShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const listShortcuts = () => listed;

/** People who speak or have a tremor must be able to switch single keys off (WCAG 2.1.4). */
export const areSingleKeysOn = () => localStorage.getItem(storageKey) !== "off";

export function setSingleKeys(on: boolean) {
  localStorage.setItem(storageKey, on ? "on" : "off");
  announce();
}

/** What is open above the page, or about to be. */
const above = "[role=dialog], [role=menu], [data-opening]";
/** Where letters go into the field. A radio or a checkbox takes none. */
const field = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(field) !== null;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const key = event.key.toLowerCase();
  const withMod = event.metaKey || event.ctrlKey;
  const name = withMod ? `mod+${key}` : key;
  if (!withMod && (isTyping(event.target) || !areSingleKeysOn())) return;
  // A key held down must not send a decision twice.
  if (withMod && event.repeat) return;
  const isBehind = document.querySelector(above) !== null;
  const sequence = event.timeStamp - pressed.at < sequenceMs ? `${pressed.key} ${name}` : null;
  pressed = { key: name, at: event.timeStamp };
  // The newest first: what was opened last has the word. Two keys in a row go before the second alone.
  const heard = [...active].reverse().filter(({ inDialog }) => inDialog || !isBehind);
  const found = heard.find(({ keys }) => keys === sequence) ?? heard.find(({ keys }) => keys === name);
  if (!found) return;
  event.preventDefault();
  pressed = { key: "", at: 0 };
  found.onPress();
}
