import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import { appealed } from "./appeals";
import { createCustomer } from "./customer";
import { limited } from "./ladder";
import type { World } from "./world";

/** So many users of one organization who are limited now, each with an appeal that waits. */
export async function appealedUsers(world: World, count: number, now: Date) {
  const begin = minus(now, 2 * DAY);
  const details = { externalId: "org_appealing", name: "Appealing", domain: "appealing.example" };
  const { externalId: organization, owner } = await createCustomer(world, details, begin);
  const users = [];
  for (let number = 1; number <= count; number++) {
    const identifier = `user-${number}`;
    const { reference, effectiveAt } = await limited(world, { organization, identifier }, begin);
    const words = { situation: "mistake", text: "It was our own test." } as const;
    const appeal = await appealed(owner, reference, words, plus(effectiveAt, HOUR));
    users.push({ organization, identifier, appeal });
  }
  return users;
}
