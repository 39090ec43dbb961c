import type { Signal } from "@/lib/contract/v1/signals";
import type { Actor } from "@/lib/domain/actor";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { PolicyNumbers } from "@/lib/domain/policy/policy";
import { newId } from "@/lib/ids";
import { ADMIN } from "@/prisma/scenarios/world";
import { putOrganization } from "../organizations/organizations";
import { setPolicy } from "../policies/policies";
import { receiveSignals } from "./signals";

export const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };

/** Sets the default policy under `key`, with other numbers where a test needs them. */
export async function setNumbers(
  now: Date,
  numbers: Partial<PolicyNumbers> = {},
  key = "cyber",
): Promise<void> {
  const document = { ...cyberPolicy, numbers: { ...cyberPolicy.numbers, ...numbers } };
  await setPolicy(ADMIN, key, document, "The test needs it.", now);
}

export async function register(externalId: string, now: Date, zdr = false): Promise<void> {
  const body = { name: externalId, zdr, contacts: [`security@${externalId.replaceAll("_", "-")}.example`] };
  await putOrganization(gateway, externalId, body, now);
}

/** A signal that counts, of an organization of its own choosing. */
export function signalOf(organization: string, now: Date, over: Partial<Signal> = {}): Signal {
  return {
    id: newId(),
    organization,
    safety_identifier: "user-1",
    policy: "cyber",
    monitor: "exploit-classifier",
    monitor_version: "1",
    score: 0.8,
    model: "gpt-5.5-cyber",
    request_id: `req_${newId()}`,
    occurred_at: now.toISOString(),
    ...over,
  };
}

export const send = (signals: readonly Signal[], now: Date) =>
  receiveSignals(
    gateway,
    signals.map((signal, index) => ({ index, signal })),
    now,
  );
