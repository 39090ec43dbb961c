import type { RefusedRequest } from "@/lib/contract/v1/enforcement";
import { modelsInWords } from "@/lib/domain/notice/model-words";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ActiveRestriction } from "@/lib/store/enforcement/enforcement";

/** Of an {@link ActiveRestriction}, what it has in common with many others. */
export type RestrictionTerms = Pick<ActiveRestriction, "scope" | "models" | "isInterim">;

/** What a client is told, with `{case_id}` and `{until}` in the place of the case and of the end. */
export type RefusalWords = { message: string; appealUrl: string };

const whom = {
  end_user: "this end user (the safety_identifier of this request)",
  organization: "your whole organization",
} as const;

/** What is limited, for whom, until when; of an interim limit, that nobody has decided yet. */
function stateOf({ scope, models, isInterim }: RestrictionTerms): string {
  const limited = `Access to ${modelsInWords(models)} is limited for ${whom[scope]}`;
  return isInterim
    ? `${limited} while a person reviews case {case_id}, until {until} at most. No decision has been taken yet. `
    : `${limited} until {until} (case {case_id}). `;
}

/**
 * Many clients show the message alone, so it says what is limited, for whom, until when, and where to appeal. The
 * address is no credential, since error bodies end up in logs.
 */
export function refusalWords(terms: RestrictionTerms): RefusalWords {
  const appealUrl = `${env().baseUrl}${paths.doorByReference("")}{case_id}`;
  return {
    message: `${stateOf(terms)}Access is limited; this request was not judged by its own content. ${
      terms.isInterim ? "What you can do" : "To appeal"
    }: ${appealUrl}`,
    appealUrl,
  };
}

/** `2026-03-01 12:00 UTC` */
const inUtc = (instant: Date): string => `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** The error a client of the provider gets. */
export function refusedRequest(restriction: ActiveRestriction): RefusedRequest {
  const { scope, expiresAt, caseReference, errorCode } = restriction;
  const { message, appealUrl } = refusalWords(restriction);
  const filled = (words: string) =>
    words.replaceAll("{case_id}", caseReference).replaceAll("{until}", inUtc(expiresAt));
  return {
    message: filled(message),
    type: "invalid_request_error",
    param: null,
    code: errorCode,
    case_id: caseReference,
    scope,
    expires_at: expiresAt.toISOString(),
    appeal_url: filled(appealUrl),
  };
}
