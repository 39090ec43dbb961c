import { requestsPerHour } from "@/lib/domain/case/blast-radius";
import { caseOrder } from "@/lib/domain/order";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Traffic } from "@/lib/domain/triage/traffic";
import type { Opening } from "@/lib/domain/triage/triage-facts";
import { newId, newReference } from "@/lib/ids";
import type { OpenedCase } from "@/lib/store/signals/signals-cases";

type Origin = {
  opening: Opening;
  standingId: string;
  /** The standing's version before it. */
  version: number;
  organization: { id: string; zdr: boolean };
  /** Null for the organization itself. */
  safetyIdentifier: string | null;
  policy: Policy;
  /** The organization's; null where none was counted. */
  traffic: Traffic | null;
  narrowedFrom: string | null;
};

/** A case to open, with its place in the queue, whatever opens it. */
export function openedCase(origin: Origin): OpenedCase {
  const { opening, standingId, version, organization, safetyIdentifier, policy, traffic, narrowedFrom } =
    origin;
  const kind = safetyIdentifier === null ? "organization" : "end_user";
  const subject = { id: "", kind, organizationId: organization.id, safetyIdentifier } as const;
  const hit = requestsPerHour({ subject, traffic });
  return {
    ...opening,
    id: newId(),
    reference: newReference("C"),
    standingId,
    version: version + 1,
    policyKey: policy.key,
    organizationId: organization.id,
    safetyIdentifier,
    zdr: organization.zdr,
    policyVersionId: policy.versionId,
    requestsPerHour: hit,
    narrowedFrom,
    actBy: caseOrder({ ...opening, interim: false, requestsPerHour: hit }).actBy,
  };
}
