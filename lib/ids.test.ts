import { describe, expect, it } from "vitest";
import { hashSecret, newId, newReference, newSecret, parseReference } from "./ids";

describe("newId", () => {
  it("sorts by the order of creation", () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(1_000);
  });
});

describe("newReference", () => {
  it("is a prefix and twice four unambiguous symbols", () => {
    for (let i = 0; i < 500; i++)
      expect(newReference("C")).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it("uses every symbol", () => {
    const seen = new Set(Array.from({ length: 500 }, () => newReference("A").replace(/^A|-/g, "")).join(""));
    expect(seen.size).toBe(32);
  });
});

describe("parseReference", () => {
  it.each(["C-7KQ4-M2TX", "c-7kq4-m2tx", "c7kq4m2tx", "7KQ4-M2TX", " C 7KQ4 M2TX "])("reads %s", (typed) => {
    expect(parseReference(typed, "C")).toBe("C-7KQ4-M2TX");
  });

  it("mends what is misread", () => {
    expect(parseReference("b-oil0-1234", "B")).toBe("B-0110-1234");
  });

  it("keeps a code apart from its prefix where they begin alike", () => {
    expect(parseReference("CCCC-CCCC", "C")).toBe("C-CCCC-CCCC");
    expect(parseReference("C-CCCC-CCCC", "C")).toBe("C-CCCC-CCCC");
  });

  it.each(["", "C-7KQ4", "A-7KQ4-M2TX", "C-7KQ4-M2TU", "C-7KQ4-M2TX9", "C-7KQ4-M2T%"])(
    "refuses %j",
    (typed) => {
      expect(parseReference(typed, "C")).toBeNull();
    },
  );

  it("reads back what was given out", () => {
    for (let i = 0; i < 100; i++) {
      const reference = newReference("A");
      expect(parseReference(reference.toLowerCase().replaceAll("-", ""), "A")).toBe(reference);
    }
  });
});

describe("secrets", () => {
  it("are long, marked by their prefix, and never the same", () => {
    expect(newSecret("rk")).toMatch(/^rk_[\w-]{43}$/);
    expect(newSecret("rk")).not.toBe(newSecret("rk"));
  });

  it("are known by their SHA-256", () => {
    expect(hashSecret("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
