import { expect, it } from "vitest";
import { wrongWebhookUrl } from "./webhook-url";

const wrong = (url: string, anywhere = false) => wrongWebhookUrl(url, { anywhere });

it.each(["https://example.com/recourse", "https://hooks.example.com:8443/a?b=c", "https://8.8.8.8/"])(
  "takes %s",
  (url) => {
    expect(wrong(url)).toBeNull();
  },
);

it.each([
  ["http://example.com/", "https://"],
  ["ftp://example.com/", "https://"],
  ["example.com", "whole address"],
  [`https://example.com/${"a".repeat(2_000)}`, "whole address"],
  ["https://user:secret@example.com/", "user name"],
  ["https://127.0.0.1/", "public internet"],
  ["https://2130706433/", "public internet"],
  ["https://0x7f000001/", "public internet"],
  ["https://[::1]/", "public internet"],
  ["https://[::ffff:10.0.0.1]/", "public internet"],
  ["https://localhost/", "public internet"],
  ["https://metadata.google.internal/", "public internet"],
])("refuses %s and says why", (url, why) => {
  expect(wrong(url)).toContain(why);
});

it("goes anywhere where the operator allows it", () => {
  expect(wrong("http://127.0.0.1:9000/", true)).toBeNull();
  expect(wrong("ftp://127.0.0.1/", true)).toContain("https://");
});
