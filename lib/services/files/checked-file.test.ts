import { describe, expect, it } from "vitest";
import { FILE_LIMITS } from "@/lib/domain/appeal/files";
import { checkedFile } from "./checked-file";
import { asAttachment, safeFileName } from "./file-name";

const bytes = (...given: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(given.map((part) => Buffer.from(part as string))));

const PNG = bytes(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
  "IHDR",
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0],
  "IEND",
  [0xae, 0x42, 0x60, 0x82],
);
const PDF = bytes("%PDF-1.7\n%\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

describe("a file is taken", () => {
  it.each([
    ["shot.PNG", PNG, "image/png"],
    ["contract.pdf", PDF, "application/pdf"],
    ["photo.jpeg", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF"), "image/jpeg"],
    ["photo.webp", bytes("RIFF", [4, 0, 0, 0], "WEBPVP8 "), "image/webp"],
    ["notes.txt", bytes("Grüße 🦊\n\ttab"), "text/plain"],
    ["app.log", bytes("\u001b[31mred\u001b[0m"), "text/plain"],
    ["data.json", bytes('{"a":[1]}'), "application/json"],
    ["rows.csv", bytes("id;when\n1;now\n"), "text/csv"],
  ])("%s as what it is", async (name, content, mediaType) => {
    await expect(checkedFile({ name, bytes: content })).resolves.toMatchObject({ mediaType, name });
  });
});

describe("a file is refused", () => {
  it.each([
    ["a program called an image", "shot.png", bytes("MZ", Array(64).fill(0)), "no PNG image"],
    ["a document called an image", "shot.png", PDF, "no PNG image"],
    ["an image called text", "notes.txt", PNG, "no plain text"],
    ["a page called an image", "page.png", bytes("<html><script>alert(1)</script>"), "no PNG image"],
    ["text that is no JSON", "data.json", bytes("{a:"), "no JSON file"],
    ["bytes that are no text", "notes.txt", bytes([0xff, 0xfe, 0x41]), "no plain text"],
    ["text with what no text holds", "rows.csv", bytes("a\u0000b"), "no CSV table"],
    ["a page", "page.html", bytes("<html>"), "of a kind we do not take"],
    ["a drawing with scripts", "a.svg", bytes("<svg/>"), "of a kind we do not take"],
    ["one without an ending", "notes", bytes("a"), "of a kind we do not take"],
    ["an empty one", "notes.txt", bytes(""), "is empty"],
  ])("%s", async (_, name, content, words) => {
    await expect(checkedFile({ name, bytes: content })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(new RegExp(`^“${name}”.*${words}`)),
    });
  });

  it("that is too large", async () => {
    const content = new Uint8Array(FILE_LIMITS.bytes + 1).fill(65);
    await expect(checkedFile({ name: "long.txt", bytes: content })).rejects.toMatchObject({
      code: "too_large",
      message: "“long.txt” is larger than 5 MB.",
    });
    await expect(checkedFile({ name: "long.txt", bytes: content.slice(1) })).resolves.toBeDefined();
  });
});

it.each([
  ["C:\\Users\\me\\scope.pdf", "scope.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\r\nSet-Cookie: x.txt", "aSet-Cookie x.txt"],
  ["invoice\u202efdp.png", "invoicefdp.png"],
  [".htaccess", "htaccess"],
  ["...", "file"],
  ["\ud800.txt", "txt"],
  [`${"é".repeat(300)}.pdf`, `${"é".repeat(116)}.pdf`],
])("%j is kept as %j", (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

it("offers a file in words that every program reads", () => {
  expect(asAttachment('Größe (1)\'s "a".pdf')).toBe(
    "attachment; filename=\"Gr__e (1)'s _a_.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29%27s%20%22a%22.pdf",
  );
});
