import type { RefusedRequest } from "@/lib/contract/v1/enforcement";
import { modelsInWords } from "@/lib/domain/notice/model-words";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ActiveRestriction } from "@/lib/store/enforcement/enforcement";

/** `2026-03-01 12:00 UTC` */
const inUtc = (instant: Date): string => `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;

const whom = {
  end_user: "this end user (the safety_identifier of this request)",
  organization: "your whole organization",
} as const;

/** What is limited, for whom, until when; of an interim limit, that nobody has decided yet. */
function stateOf({ scope, models, expiresAt, caseReference, isInterim }: ActiveRestriction): string {
  const limited = `Access to ${modelsInWords(models)} is limited for ${whom[scope]}`;
  return isInterim
    ? `${limited} while a person reviews case ${caseReference}, until ${inUtc(expiresAt)} at most. No decision has been taken yet. `
    : `${limited} until ${inUtc(expiresAt)} (case ${caseReference}). `;
}

/**
 * The error a client of the provider gets. Many show the message alone, so it says what is limited, for whom, until
 * when, and where to appeal. The address is no credential, since error bodies end up in logs.
 */
export function refusedRequest(restriction: ActiveRestriction): RefusedRequest {
  const { scope, expiresAt, caseReference, errorCode, isInterim } = restriction;
  const appealUrl = `${env().baseUrl}${paths.doorByReference(caseReference)}`;
  return {
    message: `${stateOf(restriction)}Access is limited; this request was not judged by its own content. ${
      isInterim ? "What you can do" : "To appeal"
    }: ${appealUrl}`,
    type: "invalid_request_error",
    param: null,
    code: errorCode,
    case_id: caseReference,
    scope,
    expires_at: expiresAt.toISOString(),
    appeal_url: appealUrl,
  };
}
