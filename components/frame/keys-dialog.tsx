"use client";

import { useSyncExternalStore } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import {
  areSingleKeysOn,
  listShortcuts,
  type Shortcut,
  type ShortcutGroup,
  setSingleKeys,
  shortcutGroups,
  subscribeShortcuts,
} from "@/components/ui/shortcut-store";

const none: readonly Shortcut[] = [];

/** Everything that can be done here by a key. */
export function KeysDialog({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const shortcuts = useSyncExternalStore(subscribeShortcuts, listShortcuts, () => none);
  const singleKeys = useSyncExternalStore(subscribeShortcuts, areSingleKeysOn, () => true);

  return (
    <Dialog title="Keys" open onOpenChange={onOpenChange}>
      {(Object.keys(shortcutGroups) as ShortcutGroup[]).map((group) => (
        <KeysOf
          key={group}
          title={shortcutGroups[group]}
          shortcuts={shortcuts.filter((each) => (each.group ?? "page") === group && !each.inDialog)}
        />
      ))}
      <Checkbox
        className="mt-4"
        label="Single keys"
        hint="Switch them off if you dictate or press keys by accident. Combinations stay."
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
    </Dialog>
  );
}

function KeysOf({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section className="mb-3">
      <h3 className="font-medium text-meta text-muted">{title}</h3>
      <dl className="divide-y divide-line">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="flex min-h-8 items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="text-muted">
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
