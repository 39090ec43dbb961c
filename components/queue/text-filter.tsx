"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";

const typingMs = 250;

type TextFilterProps = { text: string; onChange: (text: string) => void };

/** What is looked for in references, organizations and identifiers, once somebody paused. */
export function TextFilter({ text, onChange }: TextFilterProps) {
  const [{ typed, given }, setTyped] = useState({ typed: text, given: text });
  // Another view, or a step back, brings its own.
  if (given !== text) setTyped({ typed: typed.trim() === text ? typed : text, given: text });
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", label: "Find in the queue", onPress: () => field.current?.select() });

  function give() {
    if (typed.trim() !== text) onChange(typed.trim());
  }
  const giveLater = useEffectEvent(give);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => giveLater(), typingMs);
    return () => clearTimeout(timer);
  }, [typed, text]);

  return (
    <search className="relative ml-auto w-76 max-w-full max-md:w-full">
      <Search
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2 size-3.5 text-muted"
      />
      <Input
        ref={field}
        type="search"
        aria-label="Find in the queue"
        placeholder="Reference, organization, identifier"
        maxLength={128}
        className="h-control-sm pr-8 pl-7"
        value={typed}
        onChange={(event) => setTyped({ typed: event.target.value, given: text })}
        onKeyDown={(event) => {
          if (event.key === "Enter") give();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {typed ? null : (
        <span className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2 text-muted max-md:hidden">
          <Kbd keys="/" />
        </span>
      )}
    </search>
  );
}
