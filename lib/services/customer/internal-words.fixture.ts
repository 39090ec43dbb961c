import { expect } from "vitest";
import type { Desk } from "../desk.fixture";

/** Nothing a customer reads holds a name, a person's id, a monitor or an internal rationale (invariant 11). */
export function expectNothingInternal(desk: Desk, seen: unknown): void {
  const text = JSON.stringify(seen);
  const people = [desk.robin, desk.rhea, desk.lea, desk.leo, desk.sam];
  for (const word of [...people.flatMap(({ id, name }) => [id, name]), "Internal:", "exploit-classifier"])
    expect(text).not.toContain(word);
}
