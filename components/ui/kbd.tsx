"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as the platform calls them: "mod+enter", "g q", "?". */
export function Kbd({ keys }: { keys: string }) {
  const apple = useSyncExternalStore(never, isApple, () => false);
  const names: Record<string, string> = {
    mod: apple ? "⌘" : "Ctrl",
    shift: apple ? "⇧" : "Shift",
    alt: apple ? "⌥" : "Alt",
    enter: "↵",
    escape: "Esc",
    arrowdown: "↓",
    arrowup: "↑",
    home: "Home",
    end: "End",
  };
  return (
    <kbd className="pointer-coarse:hidden inline-flex gap-0.5 font-sans text-[0.6875rem] leading-none">
      {keys.split(/[+ ]/).map((key) => (
        <span
          key={key}
          className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs px-1 font-medium inset-ring inset-ring-current/35"
        >
          <span>{names[key] ?? key.toUpperCase()}</span>
        </span>
      ))}
    </kbd>
  );
}
