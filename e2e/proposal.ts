import { randomUUID } from "node:crypto";
import type { BrowserClient } from "@/lib/contract/browser";
import { first } from "./demo";

export const newCommandId = (): string => randomUUID();

/** Proposes to limit all of Contoso, whose case in the demo waits for somebody to decide it. */
export async function startProposal(reviewer: BrowserClient) {
  const { rows } = await reviewer.console.queue.list({ filter: { scope: "organization" } });
  const { reference } = first(
    rows.filter(
      ({ status, subject }) => status === "open" && subject.organization.externalId === "org_contoso",
    ),
  );
  await reviewer.console.case.claim({ reference, tab: "a-tab-of-a-story" });
  const { version } = await reviewer.console.case.get({ reference });
  const decision = {
    kind: "revoke",
    clause: "2.4",
    facts: "Requests for phishing pages from several of your keys.",
    rationale: "No identifiers by which to limit anybody smaller.",
    proportionality: { gravity: "serious", intent: "likely" },
  } as const;
  const { decisionId } = await reviewer.console.case.decide({
    reference,
    version,
    commandId: newCommandId(),
    decision,
  });
  return { reference, decisionId: decisionId ?? "" };
}
