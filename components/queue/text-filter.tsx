"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { follow, typedText } from "./typed-text";

const typingMs = 250;

type TextFilterProps = { text: string; onChange: (text: string) => void };

/** What is looked for in references, organizations and identifiers, once somebody paused. */
export function TextFilter({ text, onChange }: TextFilterProps) {
  const [state, setState] = useState(typedText(text));
  const { typed } = state;
  if (state.text !== text) setState(follow(state, text));
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", label: "Find in the queue", onPress: () => field.current?.select() });

  function give(written: string) {
    const wanted = written.trim();
    if (wanted === (state.sent.at(-1) ?? text)) return;
    setState({ ...state, sent: [...state.sent, wanted] });
    onChange(wanted);
  }
  const giveLater = useEffectEvent(give);
  useEffect(() => {
    const timer = setTimeout(() => giveLater(typed), typingMs);
    return () => clearTimeout(timer);
  }, [typed]);

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
        onChange={(event) => setState({ ...state, typed: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter") give(typed);
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
