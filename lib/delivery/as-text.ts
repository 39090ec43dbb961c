import type { Block, NoticeDocument, Section } from "./document";
import { printableLine, printableLines } from "./printable";

const WIDTH = 76;

/** Breaks between words only: an address or an id stays whole, however long. */
function wrap(text: string, first = "", rest = first): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((ready) => ready.trimEnd()).join("\n");
}

function block(given: Block): string {
  switch (given.kind) {
    case "paragraph":
      return wrap(printableLine(given.text));
    case "quote":
      return printableLines(given.text)
        .map((line) => wrap(line, "> "))
        .join("\n");
    case "list":
      return given.items.map((item) => wrap(printableLine(item), "- ", "  ")).join("\n");
    case "pairs": {
      const width = Math.max(...given.pairs.map(([label]) => label.length)) + 2;
      return given.pairs
        .map(([label, value]) => wrap(printableLine(value), `${label}:`.padEnd(width), " ".repeat(width)))
        .join("\n");
    }
    case "link":
      return given.url;
  }
}

function section({ heading, blocks }: Section): string {
  const head = heading === null ? [] : [`${heading}\n${"-".repeat(heading.length)}`];
  return [...head, ...blocks.map(block)].join("\n\n");
}

/** A notice as plain text, wrapped for any mail program. */
export function asText({ title, sections, footer }: NoticeDocument): string {
  const head = wrap(printableLine(title));
  return `${[head, ...sections.map(section), `--\n${wrap(footer)}`].join("\n\n")}\n`;
}
