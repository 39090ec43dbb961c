import { describe, expect, it } from "vitest";
import { aStanding, aSubject, at } from "./standing.fixture";
import { summarize } from "./standing-summary";

const whole = { kind: "organization", safetyIdentifier: null } as const;

describe("the first sentence of the portal", () => {
  it.each([
    ["Nothing is limited", []],
    ["Access is limited for one of your users", [aSubject("limited"), aSubject("warned")]],
    ["Access is limited for 2 of your users", [aSubject("limited"), aSubject("limited")]],
    ["Nothing is limited. One of your users has a warning", [aSubject("warned")]],
    ["Nothing is limited. 2 of your users have a warning", [aSubject("warned"), aSubject("warned")]],
    ["Nothing is limited. Northwind has a warning", [aSubject("warned", whole)]],
    ["Access is limited for all of Northwind", [aSubject("limited"), aSubject("limited", whole)]],
  ])("%s", (title, affected) => {
    expect(summarize(aStanding(affected)).title).toBe(title);
  });
});

describe("until when", () => {
  it("is the organization's own limit where there is one, since it covers the others", () => {
    const user = aSubject("limited", { until: at(29) });
    const { spans } = summarize(aStanding([user, aSubject("limited", whole)]));
    expect(spans).toEqual([{ from: at(20), until: at(27) }]);
  });

  it("goes from the first to the last of the users' limits", () => {
    const affected = [29, 25, 27].map((day) => aSubject("limited", { until: at(day) }));
    const { spans } = summarize(aStanding([...affected, aSubject("warned", { until: at(99) })]));
    expect(spans.map(({ until }) => until)).toEqual([at(25), at(29)]);
  });

  it("is the users' where the organization itself is only warned", () => {
    const {
      spans,
      status,
      whole: limited,
    } = summarize(aStanding([aSubject("warned", whole), aSubject("limited", { until: at(25) })]));
    expect({ spans, status, limited }).toMatchObject({ spans: [{ until: at(25) }], status: "limited" });
    expect(limited).toBeUndefined();
  });

  it("is when the warnings stop counting, where nothing is limited", () => {
    expect(summarize(aStanding([aSubject("warned", { until: at(99) })])).spans).toHaveLength(1);
  });
});

it("knows of users beyond those it was given", () => {
  const many = { ...aStanding([aSubject("limited")]), users: { limited: 412, warned: 3 } };
  expect(summarize(many).title).toBe("Access is limited for 412 of your users");
});
