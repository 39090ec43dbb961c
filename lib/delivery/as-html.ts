import type { Block, NoticeDocument, Section } from "./document";
import { printableLine, printableLines } from "./printable";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) =>
  printableLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");

const reference = /\b[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;

/** A text of ours, whose references are not broken at the end of a line. */
const written = (text: string) =>
  escaped(text).replace(reference, (found) => `<span style="white-space:nowrap">${found}</span>`);

// Inline and in tables: mail programs drop style sheets and do not know newer layouts.
const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const style = {
  body: `margin:0;padding:0;background:#f4f4f2;color:#1c1c1a;${font}`,
  // Nothing in it is wider than a phone: neither a signed link nor an identifier without a gap.
  sheet:
    "width:100%;max-width:640px;table-layout:fixed;word-break:break-word;background:#ffffff;border:1px solid #dcdcd8;border-radius:6px",
  inside: "padding:24px 20px;font-size:16px;line-height:1.5",
  h1: "margin:0 0 16px;font-size:20px;line-height:1.3;font-weight:600",
  h2: "margin:28px 0 8px;font-size:16px;line-height:1.4;font-weight:600",
  p: "margin:0 0 12px",
  quote: "margin:0 0 12px;padding:4px 0 4px 14px;border-left:3px solid #c9c9c4",
  table: "margin:0 0 12px;width:100%;border-collapse:collapse",
  th: "padding:4px 12px 4px 0;text-align:left;vertical-align:top;font-weight:400;color:#5b5b57;width:88px",
  td: "padding:4px 0;vertical-align:top",
  link: "color:#1d4ed8;word-break:break-all",
  footer: "margin:28px 0 0;padding-top:12px;border-top:1px solid #dcdcd8;font-size:14px;color:#5b5b57",
};

// Where a program is dark and knows style sheets, the page is dark as well; elsewhere the styles above hold.
const whereDark = `<style>@media (prefers-color-scheme:dark){
.page{background:#0e0f11!important;color:#ecedef!important}
.sheet{background:#15171a!important;color:#ecedef!important;border-color:#33373d!important}
.quiet{color:#abaeb6!important}
.line{border-color:#4a4e55!important}
.link{color:#a5b4fc!important}
}</style>`;

function block(given: Block): string {
  switch (given.kind) {
    case "paragraph":
      return `<p style="${style.p}">${written(given.text)}</p>`;
    case "quote": {
      const lines = printableLines(given.text).map(written);
      return `<blockquote class="line" style="${style.quote}">${lines.join("<br>\n")}</blockquote>`;
    }
    case "list":
      return `<ul style="${style.p};padding-left:20px">${given.items.map((item) => `<li>${written(item)}</li>`).join("\n")}</ul>`;
    case "pairs": {
      const rows = given.pairs.map(
        ([label, value]) =>
          `<tr><th scope="row" class="quiet" style="${style.th}">${escaped(label)}</th><td style="${style.td}">${written(value)}</td></tr>`,
      );
      return `<table style="${style.table}">${rows.join("\n")}</table>`;
    }
    case "link":
      return `<p style="${style.p}"><a href="${escaped(given.url)}" class="link" style="${style.link}">${escaped(given.url)}</a></p>`;
  }
}

function section({ heading, blocks }: Section): string {
  const head = heading === null ? "" : `<h2 style="${style.h2}">${escaped(heading)}</h2>\n`;
  return head + blocks.map(block).join("\n");
}

/** A notice as HTML that plain mail programs show legibly, with nothing loaded from anywhere. */
export function asHtml({ locale, title, sections, footer }: NoticeDocument): string {
  return `<!doctype html>
<html lang="${escaped(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(title)}</title>
${whereDark}</head>
<body class="page" style="${style.body}">
<table role="presentation" style="width:100%;border-collapse:collapse;table-layout:fixed"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" style="${style.sheet}"><tr><td style="${style.inside}">
<h1 style="${style.h1}">${written(title)}</h1>
${sections.map(section).join("\n")}
<p class="quiet line" style="${style.footer}">${written(footer)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}
