import { HOUR, minus } from "@/lib/domain/duration";
import { commandDispute } from "@/lib/services/blocks/command-dispute";
import { listOwnBlocks } from "@/lib/services/blocks/own-blocks";
import type { Customer } from "./customer";
import type { World } from "./world";

const said = [
  "A unit test of our own password vault; the target is a container on the developer's machine.",
  "A chapter of our training for nurses on how phishing works. It holds no working mail.",
  "Somebody debugged a log parser; the log quotes an attack that we fended off.",
];

/** Of the blocked requests of an organization three are disputed: one waits, one was false, one stands. */
export async function buildBlocks(world: World, customer: Customer, now: Date): Promise<void> {
  const { rows } = await listOwnBlocks(customer.owner, { limit: said.length });
  const answers = [
    null,
    { outcome: "false_block", reason: "The text teaches how to recognise an attack. We were wrong." },
    { outcome: "stands", reason: "The request asked to make the quoted attack work again." },
  ] as const;
  for (const [index, { reference }] of rows.entries()) {
    const filedAt = minus(now, (index + 2) * HOUR);
    const text = said[index] ?? "";
    await commandDispute(customer.owner, { reference, command: { kind: "file", text } }, filedAt);
    const answer = answers[index];
    const command = answer && ({ kind: "answer", ...answer } as const);
    if (command) await commandDispute(world.staff.support, { reference, command }, minus(now, HOUR));
  }
}
