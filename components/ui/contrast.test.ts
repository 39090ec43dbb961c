import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const block = (selector: string) => css.split(`\n${selector} {`)[1]?.split("\n}")[0] ?? "";
const tokens = (source: string) =>
  Object.fromEntries(
    [...source.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
const light = tokens(block(":root"));
const themes = { light, dark: { ...light, ...tokens(block('[data-theme="dark"]')) } };

function luminance(hex = ""): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2.2 defines it. */
function contrast(a?: string, b?: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const surfaces = ["canvas", "surface", "raised", "hover", "selected"];
const hues = ["neutral", "info", "warn", "danger", "good"];

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  it.each(["ink", "muted", "faint", "accent", ...hues])("lets %s be read on every surface", (text) => {
    for (const surface of surfaces) expect(contrast(theme[text], theme[surface])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(hues)("lets text be read on the wash of %s", (hue) => {
    const wash = theme[`${hue}-wash`];
    for (const text of [hue, "ink", "muted"]) expect(contrast(theme[text], wash)).toBeGreaterThanOrEqual(4.5);
  });

  it("lets buttons be read, and the edge of a control be seen", () => {
    for (const fill of ["accent-fill", "accent-fill-hover", "danger-fill", "danger-fill-hover"])
      expect(contrast(theme["on-fill"], theme[fill])).toBeGreaterThanOrEqual(4.5);
    for (const surface of ["canvas", "surface", "raised"])
      expect(contrast(theme["control-line"], theme[surface])).toBeGreaterThanOrEqual(3);
  });
});
