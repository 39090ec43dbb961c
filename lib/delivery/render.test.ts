import { describe, expect, it } from "vitest";
import type { NoticeKind } from "@/lib/domain/notice/statement";
import { renderNotice } from "./render";
import { statementOf } from "./statement.fixture";

/** Text as a person reads it: without the line breaks of wrapping. */
const flat = (text: string) => text.replace(/\s+/g, " ");
const read = (kind: NoticeKind, change = {}) => flat(renderNotice(statementOf(kind, change)).text);

const ADDRESS = "https://recourse.example/a/C-7KQ4-M2TX";

describe("a limit", () => {
  it.each([
    ["its reference", "C-7KQ4-M2TX"],
    ["the models", "gpt-5.3-codex and every model that begins with gpt-6-cyber"],
    ["who it applies to", 'the user of Northwind with the safety identifier "user-9f3a"'],
    ["that others are not affected", "your other users are not affected"],
    ["its start, in both zones", "From: 20 October 2026, 14:05 Europe/Berlin (12:05 UTC)"],
    ["its end after the clocks changed", "Until: 27 October 2026, 13:05 Europe/Berlin (12:05 UTC)"],
    ["the clause", "Cyber safeguards, clause 2.1, Exploit development, as it stood:"],
    ["the clause's text", "> Do not write working exploits. > Not for others either."],
    ["the facts", "> Three requests asked for a working exploit of a router."],
    ["the period", "Period: 19 October 2026, 10:00 Europe/Berlin (08:00 UTC) to 20 October 2026, 13:00"],
    ["the number of requests", "Requests: 3 requests"],
    ["the request ids", "req-1, req-2, req-3"],
    ["who found it", "Automated monitors brought these requests to our attention."],
    ["who decided", "no decision was taken automatically"],
    ["prior warnings", "- C-2M8P-QX40, delivered 12 October 2026, 11:15"],
    ["identifiers as a remedy", "Send a unique safety identifier"],
    ["trusted access as a remedy", "apply for trusted access"],
    [
      "until when to appeal",
      "You can appeal until 19 April 2027, 01:30 Europe/Berlin (18 April 2027, 23:30 UTC)",
    ],
    ["where to appeal", ADDRESS],
    ["who will look at it", "A person who did not take this decision will look at it"],
  ])("tells %s", (_, words) => {
    expect(read("limit")).toContain(words);
  });

  it("has a title that says until when, and no identifier", () => {
    const { title } = renderNotice(statementOf("limit"));
    expect(title).toBe(
      "Access of one of your users is limited until 27 October 2026, 13:05 (Berlin), case C-7KQ4-M2TX",
    );
  });

  it("of an organization speaks of all of it", () => {
    const subject = { kind: "organization", safetyIdentifier: null } as const;
    expect(read("limit", { subject })).toContain(
      "is limited for all of Northwind until 27 October 2026, 13:05",
    );
  });

  it("says when a person, not a monitor, brought it up, and when there was no warning", () => {
    const text = read("limit", { automatedDetection: false, priorWarnings: [] });
    expect(text).toContain("A person brought these requests to our attention.");
    expect(text).toContain("There was no earlier warning that still counts.");
  });

  it("names the zone once where it is UTC, and falls back to it", () => {
    for (const timezone of ["UTC", "Mars/Olympus"]) {
      const text = read("limit", { timezone });
      expect(text).toContain("Until: 27 October 2026, 12:05 UTC");
      expect(text).not.toContain("(12:05 UTC)");
    }
  });

  it("lists fifty request ids and counts the others", () => {
    const requestIds = Array.from({ length: 60 }, (_, index) => `req-${index}`);
    const activity = { from: new Date(0), to: new Date(0), count: 60, requestIds };
    const text = read("limit", { activity });
    expect(text).toContain("req-49, and 10 more, listed in the portal");
    expect(text).not.toContain("req-50");
  });
});

describe("the other notices", () => {
  it("a warning says that nothing is limited, and what follows", () => {
    const text = read("warning");
    expect(text).toContain("Nothing is limited now.");
    expect(text).toContain("later than 24 hours after this notice reached you");
    expect(text).toContain("limited for up to 168 hours");
    expect(text).toContain("stops counting 90 days after it reached you");
    expect(text).toContain(ADDRESS);
    expect(text).not.toContain("Until:");
  });

  it("a limit about to end says when it ends by itself, and that nothing need be done", () => {
    const text = read("about_to_end");
    expect(text).toContain("ends by itself on 27 October 2026, 13:05 (Berlin). You need not do anything");
    expect(text).toContain("Until: 27 October 2026, 13:05 Europe/Berlin (12:05 UTC)");
    const stillLimited = { scope: "organization", until: new Date("2026-11-01T12:00:00Z") } as const;
    expect(read("about_to_end", { stillLimited })).toContain(
      "whole organization is limited until 1 November",
    );
  });

  it("a restored access says since when and why", () => {
    const text = read("restored");
    expect(text).toContain("is no longer limited by this decision, as of 20 October 2026, 14:05");
    expect(text).toContain("We looked at the decision again and took it back.");
    expect(text).not.toContain("/a/");
  });

  it("a restored access says what still limits it", () => {
    const stillLimited = { scope: "organization", until: new Date("2026-11-01T12:00:00Z") } as const;
    const notice = renderNotice(statementOf("restored", { stillLimited }));
    const sentence = "access of the whole organization is limited until 1 November 2026, 13:00";
    expect(flat(notice.text)).toContain(sentence);
    expect(notice.statement.remark).toContain(sentence);
  });

  it("a voided warning says that it counts no longer", () => {
    expect(read("warning_voided")).toContain('requests of your user "user-9f3a" no longer counts');
  });

  it("an appeal is confirmed with its reference, who will look, and the running limit", () => {
    const text = read("appeal_received");
    expect(text).toContain("We received your appeal A-8H2Q-0VTN");
    expect(text).toContain("A person who did not take that decision");
    expect(text).toContain("The limit ends at 27 October 2026, 13:05");
    expect(text).toContain(ADDRESS);
  });

  it("a question is quoted", () => {
    const text = read("appeal_question");
    expect(text).toContain("A question about your appeal A-8H2Q-0VTN");
    expect(text).toContain("> Which system were you testing?");
  });

  it.each([
    ["overturned", "found that the limit was wrong", "is no longer limited by this decision"],
    ["restored_early", "give access back before the limit would have ended", "is no longer limited"],
    ["upheld", "The decision stands.", "The limit ends at"],
    ["withdrawn", "The appeal was withdrawn", "The decision stands."],
    ["moot", "We took the decision back ourselves", "is no longer limited"],
  ] as const)("an answer says that the appeal was %s, and what that means", (result, answer, effect) => {
    const text = read("appeal_decided", { result });
    expect(text).toContain(answer);
    expect(text).toContain(effect);
    expect(text).toContain("> The requests name a system that is not yours.");
  });
});

describe("every notice", () => {
  const kinds: NoticeKind[] = [
    "warning",
    "limit",
    "restored",
    "warning_voided",
    "appeal_received",
    "appeal_question",
    "appeal_decided",
    "about_to_end",
  ];

  it.each(kinds)("%s says the same in text and HTML, names its template, loads nothing", (kind) => {
    const { template, title, text, html } = renderNotice(statementOf(kind));
    expect(template).toBe(`${kind}.en.3`);
    for (const part of [title, "C-7KQ4-M2TX"]) {
      expect(flat(text)).toContain(part);
      expect(html).toContain(part);
    }
    expect(html).not.toMatch(/<(img|script|link|iframe)|@import|src=|url\(/);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it("that can be appealed says so before its reasons, and a question where to answer", () => {
    for (const kind of ["warning", "limit"] as const) {
      const text = flat(renderNotice(statementOf(kind)).text);
      expect(text.indexOf("you can appeal without signing in")).toBeGreaterThan(-1);
      expect(text.indexOf("you can appeal without signing in")).toBeLessThan(
        text.indexOf("Exploit development"),
      );
    }
    expect(flat(renderNotice(statementOf("appeal_question")).text)).toContain("Answer at this address.");
    expect(flat(renderNotice(statementOf("appeal_decided")).text)).toContain(
      "Follow your appeal at this address.",
    );
  });

  it("breaks no reference at the end of a line, and is dark in a program that is", () => {
    const { html } = renderNotice(statementOf("limit"));
    expect(html).toMatch(/<h1[^>]*>[^\n]*<span style="white-space:nowrap">C-7KQ4-M2TX<\/span>/);
    expect(html).toContain(">https://recourse.example/a/C-7KQ4-M2TX</a>");
    for (const [, name] of html.matchAll(/^\.(\w+)\{/gm))
      expect(html).toMatch(new RegExp(`class="[^"]*\\b${name}\\b`));
    expect(html).toContain("@media (prefers-color-scheme:dark)");
  });

  it("speaks English where it has no words of a language", () => {
    const { template } = renderNotice(statementOf("warning", { locale: "de-DE" }));
    expect(template).toBe("warning.en.3");
  });
});
