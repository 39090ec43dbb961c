"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import type { Phrase } from "./filter-words";

type FilterChipsProps = { phrases: readonly Phrase[]; onRemove: (key: keyof QueueFilter) => void };

/** The phrases of the filter, each of which a press, Delete or Backspace takes out. */
export function FilterChips({ phrases, onRemove }: FilterChipsProps) {
  const list = useRef<HTMLUListElement>(null);

  function remove(key: keyof QueueFilter) {
    const chips = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = phrases.findIndex((phrase) => phrase.key === key);
    // The focus goes to a neighbour, or on to what adds the next one.
    const neighbour = chips[at + 1] ?? chips[at - 1] ?? list.current?.nextElementSibling;
    if (neighbour instanceof HTMLElement) neighbour.focus();
    onRemove(key);
  }
  const onKeyDown = (event: KeyboardEvent, key: keyof QueueFilter) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    remove(key);
  };

  return (
    <ul ref={list} aria-label="Filters" className="contents">
      {phrases.map(({ key, words }) => (
        <li key={key} className="min-w-0">
          <button
            type="button"
            aria-label={`Remove “${words}”`}
            className="flex h-control-sm max-w-full items-center gap-1.5 rounded-md bg-selected pr-1.5 pl-2 text-ink transition-colors hover:bg-hover"
            onClick={() => remove(key)}
            onKeyDown={(event) => onKeyDown(event, key)}
          >
            <span className="truncate">{words}</span>
            <X aria-hidden className="size-3.5 shrink-0 text-muted" />
          </button>
        </li>
      ))}
    </ul>
  );
}
