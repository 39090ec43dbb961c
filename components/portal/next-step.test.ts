import { expect, it } from "vitest";
import { nextStep } from "./next-step";
import { anAppeal, aStanding, aSubject } from "./standing.fixture";

const unread = { acknowledged: false };
const asked = aSubject("warned", { appeal: anAppeal("waiting_for_customer") });
const whole = aSubject("limited", { kind: "organization", safetyIdentifier: null });

it.each([
  ["answer our question, before all else", "answer", [aSubject("limited"), asked]],
  ["appeal what is limited, read or not", "appeal", [aSubject("limited", unread)]],
  ["choose among several limits", "choose", [aSubject("limited"), aSubject("limited")]],
  ["appeal the whole organization's limit, which covers the others", "appeal", [aSubject("limited"), whole]],
  ["read about a warning", "read", [aSubject("warned", unread)]],
  ["follow an appeal", "follow", [aSubject("limited", { ...unread, appeal: anAppeal("open") })]],
  ["do nothing about a warning that was read", "none", [aSubject("warned")]],
  ["do nothing after an appeal was decided", "none", [aSubject("limited", { appeal: anAppeal("upheld") })]],
  ["do nothing where nothing is", "none", []],
])("the one thing to do is to %s", (_, kind, affected) => {
  expect(nextStep(aStanding(affected)).kind).toBe(kind);
});

it("says which limit, when another one is appealed already", () => {
  const appealed = aSubject("limited", { appeal: anAppeal("open") });
  expect(nextStep(aStanding([aSubject("limited"), appealed]))).toMatchObject({ isOneOfSeveral: true });
});
