/** Why a request is refused. */
export type Denial = {
  /** What is refused: all requests of an end user or an organization to the covered models, or this request alone. */
  readonly scope: "end_user" | "organization" | "request";
  /** The error code of the policy, such as `cyber_policy`. */
  readonly code: string;
  /** For the client: what is refused, until when, and where to be heard. Many clients show nothing else. */
  readonly message: string;
  /** The case behind a limit, `C-…`, or the blocked request, `B-…`; null of a block that is not reported. */
  readonly caseId: string | null;
  /** RFC 3339; null of a blocked request, which limits nothing afterwards. */
  readonly expiresAt: string | null;
  readonly appealUrl: string | null;
};

/** The `error` member that API clients of this field parse. */
export type RequestError = {
  message: string;
  type: "invalid_request_error";
  param: null;
  code: string;
  case_id: string | null;
  scope: Denial["scope"];
  expires_at: string | null;
  appeal_url: string | null;
};

export type ErrorResponse = { status: 400; body: { error: RequestError } };

/** The `error` of a denial, in a response's body or in a stream. */
export function errorOf(denial: Denial): RequestError {
  return {
    message: denial.message,
    type: "invalid_request_error",
    param: null,
    code: denial.code,
    case_id: denial.caseId,
    scope: denial.scope,
    expires_at: denial.expiresAt,
    appeal_url: denial.appealUrl,
  };
}

/** The response to a refused request. Its status is 400, since clients repeat what failed with 429 or 5xx. */
export const toErrorResponse = (denial: Denial): ErrorResponse => ({
  status: 400,
  body: { error: errorOf(denial) },
});

const REQUEST_ONLY = "Only this request was blocked; your access is not limited.";

/** Under what a client finds and disputes a blocked request. */
export type BlockReference = { id: string; appealUrl: string | null };

/** The denial of one request, which a monitor stopped and after which nothing is limited. */
export function requestDenial(code: string, block: BlockReference | null = null): Denial {
  const where = block?.appealUrl ? ` To dispute it: ${block.appealUrl}` : "";
  const reference = block ? ` (block ${block.id})` : "";
  return {
    scope: "request",
    code,
    message: `This request was blocked by an automated safeguard${reference}. ${REQUEST_ONLY}${where}`,
    caseId: block?.id ?? null,
    expiresAt: null,
    appealUrl: block?.appealUrl ?? null,
  };
}
