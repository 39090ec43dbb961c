import { beforeEach, describe, expect, it, vi } from "vitest";
import { addShortcut, listShortcuts } from "./shortcut-store";

class FakeElement {
  constructor(private readonly isField: boolean) {}
  closest() {
    return this.isField ? this : null;
  }
}

let dialogIsOpen = false;
let storage: Record<string, string> = {};
let onKeyDown: (event: object) => void = () => {};
let at = 0;

vi.stubGlobal("HTMLElement", FakeElement);
vi.stubGlobal("localStorage", { getItem: (key: string) => storage[key] ?? null });
vi.stubGlobal("document", { querySelector: () => (dialogIsOpen ? {} : null) });
vi.stubGlobal("window", {
  addEventListener: (_: string, listener: typeof onKeyDown) => {
    onKeyDown = listener;
  },
  removeEventListener: () => {},
});

function press(key: string, more: object = {}) {
  at += 100;
  const target = new FakeElement(false);
  onKeyDown({ key, target, timeStamp: at, preventDefault: () => {}, ...more });
}

function listen(keys: string, more: { inDialog?: boolean } = {}) {
  const onPress = vi.fn();
  const stop = addShortcut({ keys, label: keys, onPress, ...more });
  return { onPress, stop };
}

beforeEach(() => {
  dialogIsOpen = false;
  storage = {};
  at += 10_000;
});

describe("shortcuts", () => {
  it("hear one key, two in a row, and a combination", () => {
    const all = [listen("?"), listen("g q"), listen("mod+enter")];
    press("?");
    press("g");
    press("q");
    press("Enter", { ctrlKey: true });
    expect(all.map(({ onPress }) => onPress.mock.calls.length)).toEqual([1, 1, 1]);
    for (const { stop } of all) stop();
    expect(listShortcuts()).toEqual([]);
  });

  it("take two keys for a sequence only when they follow at once", () => {
    const { onPress, stop } = listen("g q");
    press("g");
    at += 2_000;
    press("q");
    expect(onPress).not.toHaveBeenCalled();
    stop();
  });

  it("take two keys in a row for the pair and not for the second alone", () => {
    const [pair, alone] = [listen("g a"), listen("a")];
    press("g");
    press("a");
    press("a");
    expect([pair, alone].map(({ onPress }) => onPress.mock.calls.length)).toEqual([1, 1]);
    pair.stop();
    alone.stop();
  });

  it("leave letters to fields, and to those who switched them off", () => {
    const letter = listen("z");
    const combination = listen("mod+enter");
    const field = new FakeElement(true);
    press("z", { target: field });
    storage["single-key-shortcuts"] = "off";
    press("z");
    press("Enter", { metaKey: true, target: field });
    expect(letter.onPress).not.toHaveBeenCalled();
    expect(combination.onPress).toHaveBeenCalledOnce();
    letter.stop();
    combination.stop();
  });

  it("do nothing behind a dialog, which may have its own", () => {
    const behind = listen("mod+enter");
    dialogIsOpen = true;
    press("Enter", { ctrlKey: true });
    const own = listen("mod+enter", { inDialog: true });
    press("Enter", { ctrlKey: true });
    expect([behind, own].map(({ onPress }) => onPress.mock.calls.length)).toEqual([0, 1]);
    behind.stop();
    own.stop();
  });

  it("send a combination once however long it is held", () => {
    const { onPress, stop } = listen("mod+enter");
    press("Enter", { ctrlKey: true });
    press("Enter", { ctrlKey: true, repeat: true });
    expect(onPress).toHaveBeenCalledOnce();
    stop();
  });
});
