import type { OwnKeyView } from "@/lib/contract/portal/organization";

type Scope = OwnKeyView["scopes"][number];

/** What a key may do, in words. */
export const scopeWords: Record<Scope, { label: string; hint: string }> = {
  "api.safety.read": { label: "Read standing and cases", hint: "api.safety.read" },
  "api.safety.appeal": { label: "File and follow appeals", hint: "api.safety.appeal" },
};

export const SCOPES = Object.keys(scopeWords) as Scope[];
