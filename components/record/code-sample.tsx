"use client";

import { CopyButton } from "@/components/ui/copy-button";

/** A program to read and to take along. */
export function CodeSample({ code, language }: { code: string; language: string }) {
  return (
    <div className="relative">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md bg-canvas p-4 pt-11 font-mono text-[0.8em] sm:pt-4"
      >
        {code.trimEnd()}
      </pre>
      <CopyButton
        value={code}
        label={`Copy the code for ${language}`}
        className="absolute top-2 right-2 bg-canvas"
      />
    </div>
  );
}
