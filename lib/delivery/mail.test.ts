import { expect, it } from "vitest";
import { withSignedLink } from "./mail";
import { renderNotice } from "./render";
import { statementOf } from "./statement.fixture";

it("gives the plain address up for the signed link, everywhere and literally", () => {
  const statement = statementOf("limit");
  const address = statement.appeal?.url ?? "";
  const link = "https://recourse.example/appeal/AZr_$&-$1";
  const { text, html } = withSignedLink(renderNotice(statement), address, link);
  expect(text).toContain(`\n${link}\n`);
  expect(html).toContain(`href="${link}"`);
  expect(text + html).not.toContain(address);
});
