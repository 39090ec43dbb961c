import { describe, expect, it } from "vitest";
import { splitLinks } from "./split-links";

const cut = (text: string) => splitLinks(text).map(({ words, href }) => (href ? `[${words}]` : words));

describe("splitLinks", () => {
  it("finds addresses between words", () => {
    expect(cut("Appeal here: http://localhost:3000/appeal/a.b-c or write.")).toEqual([
      "Appeal here: ",
      "[http://localhost:3000/appeal/a.b-c]",
      " or write.",
    ]);
  });

  it("leaves what closes the sentence outside", () => {
    expect(cut("(see https://a.example/x?y=1).")).toEqual(["(see ", "[https://a.example/x?y=1]", ")."]);
  });

  it("loses nothing", () => {
    const text = "a\nhttps://a.example\nhttps://b.example";
    expect(
      splitLinks(text)
        .map(({ words }) => words)
        .join(""),
    ).toBe(text);
  });
});
