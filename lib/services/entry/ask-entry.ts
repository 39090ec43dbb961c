import { setTimeout as wait } from "node:timers/promises";
import { entryOf } from "@/lib/domain/membership";
import { isRefusal } from "@/lib/domain/refusal";
import { hashSecret } from "@/lib/ids";
import { entryFacts, organizationsFor } from "@/lib/store/organizations/entry-facts";
import { type Limit, takePoint } from "@/lib/store/throttle";
import { transaction } from "@/lib/store/transaction";
import { normalizeEmail } from "../identity/email";
import { throttle } from "../identity/throttle";
import { oweEntryLink } from "./owe-entry-link";

const WINDOW_SECONDS = 15 * 60;

/** Nobody's mailbox is to be filled by a stranger. */
const mailsToOne: Limit = { name: "entry-mail", points: 3, windowSeconds: WINDOW_SECONDS };
const byAddress: Limit = { name: "entry-address", points: 20, windowSeconds: WINDOW_SECONDS };

/** More than anybody is a contact of. */
const MOST_ORGANIZATIONS = 5;

/** Longer than looking takes, so that the time of an answer does not tell whether an address is known. */
const ANSWER_AFTER_MS = 300;

async function oweLinks(email: string, now: Date): Promise<void> {
  if ((await takePoint(mailsToOne, hashSecret(email))) > 0) return;
  await transaction(async (tx) => {
    for (const organizationId of await organizationsFor(tx, email, MOST_ORGANIZATIONS)) {
      const entry = entryOf(await entryFacts(tx, organizationId, email), now);
      if (!isRefusal(entry)) await oweEntryLink(tx, { organizationId, email }, now);
    }
  });
}

/**
 * Mails an address a link into each organization that it may come into. Says the same, after the same time, whether or
 * not there is one. Throws `rate_limited` for whoever asks too often, whatever for.
 */
export async function askEntry(
  input: { email: string; address: string },
  now: Date,
): Promise<{ accepted: true }> {
  await throttle(byAddress, input.address, input.address);
  await Promise.all([oweLinks(normalizeEmail(input.email), now), wait(ANSWER_AFTER_MS)]);
  return { accepted: true };
}
