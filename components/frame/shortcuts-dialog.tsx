"use client";

import { CircleHelp } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
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
import { useShortcut } from "@/components/ui/use-shortcut";

const none: readonly Shortcut[] = [];

export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  const shortcuts = useSyncExternalStore(subscribeShortcuts, listShortcuts, () => none);
  const singleKeys = useSyncExternalStore(subscribeShortcuts, areSingleKeysOn, () => true);
  useShortcut({
    keys: "?",
    label: "Show every key",
    group: "anywhere",
    onPress: () => setOpen(true),
  });

  return (
    <Dialog
      title="Keys"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton icon={CircleHelp} label="Keys" className="max-md:hidden" />}
    >
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
