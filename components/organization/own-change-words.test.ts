import { expect, it } from "vitest";
import { detailOf, faceOf } from "./own-change-words";

const change = {
  id: "1",
  at: new Date(0),
  action: "x",
  by: null,
  about: null,
  role: null,
  from: null,
  to: null,
};

it("says to whom a change was done, and as what", () => {
  expect(detailOf({ ...change, about: "noa@x.example", role: "owner" })).toBe("noa@x.example, as an owner");
  expect(detailOf({ ...change, about: "Noa" })).toBe("Noa");
  expect(detailOf({ ...change, from: "UTC", to: "Asia/Tokyo" })).toBe("From UTC to Asia/Tokyo");
  expect(detailOf(change)).toBeNull();
});

it("calls what the provider did by what it was about", () => {
  expect(faceOf({ action: "change_organization" }, "contacts").title).toBe("Contacts replaced");
  expect(faceOf({ action: "remove_member" }, "contacts").title).toBe("Contact removed with its member");
  expect(faceOf({ action: "remove_member" }, "members").title).toBe("Removed");
});
