import { expect, it } from "vitest";
import { follow, typedText } from "./typed-text";

it("keeps what is typed on while the address follows what was typed before", () => {
  const field = { typed: "u-70a", text: "", sent: ["u", "u-7"] };
  const first = follow(field, "u");
  expect(first).toEqual({ typed: "u-70a", text: "u", sent: ["u-7"] });
  expect(follow(first, "u-7")).toEqual({ typed: "u-70a", text: "u-7", sent: [] });
  // The address may skip what was overtaken.
  expect(follow(field, "u-7")).toEqual({ typed: "u-70a", text: "u-7", sent: [] });
});

it("is what another view or a step back brings", () => {
  expect(follow({ typed: "u-70a", text: "u", sent: ["u-7"] }, "")).toEqual(typedText(""));
  expect(follow({ typed: "u", text: "u", sent: [] }, "Northwind")).toEqual(typedText("Northwind"));
});
