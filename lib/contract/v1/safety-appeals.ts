import { z } from "zod";
import { text, words } from "../text";
import { appealOutcome, appealSituation, appealStatus, reference } from "../values";
import { endpoint, NOT_FOUND, repeatableEndpoint } from "./error";
import { answeredExample, appealExample, filedExample, withdrawnExample } from "./examples-safety";

const appealBody = z.strictObject({
  situation: appealSituation,
  /** Why the decision is wrong, in your words. */
  text: words(8_000),
  /** Requests to look at. */
  request_ids: z.array(text(200)).max(50).default([]),
});

const answerBody = z.strictObject({
  /** What you answer, or add. */
  text: words(4_000),
});

export const safetyAppeal = z.object({
  id: reference,
  object: z.literal("safety.appeal"),
  /** Unix seconds. */
  created_at: z.number().int(),
  case_id: reference,
  situation: appealSituation,
  text: z.string(),
  request_ids: z.array(z.string()),
  status: appealStatus,
  /** When a person first opened it. */
  read_at: z.string().nullable(),
  /** With `granted`: whether we were wrong, access was restored early, or the limit was narrowed to single users. */
  outcome: appealOutcome.nullable(),
  /** With `narrowed`: the safety identifiers that are looked at instead. Nothing is limited for them yet. */
  narrowed_to: z.array(z.string()),
  reasons: z.string().nullable(),
  decided_at: z.string().nullable(),
  messages: z.array(
    z.object({ author: z.enum(["customer", "staff"]), text: z.string(), sent_at: z.string() }),
  ),
});

const tags = ["safety"];
const appealEndpoint = repeatableEndpoint.meta({ opener: "api.safety.appeal" }).errors({ NOT_FOUND });

export const fileAppeal = appealEndpoint
  .meta({ example: filedExample })
  .errors({ REFUSED: { status: 409, message: "The appeal cannot be filed; `code` says why." } })
  .route({
    method: "POST",
    path: "/safety/cases/{id}/appeals",
    inputStructure: "detailed",
    successStatus: 201,
    summary: "Appeal a decision",
    description: "Once per decision. Send an `Idempotency-Key` to repeat safely.",
    tags,
  })
  .input(z.object({ params: z.strictObject({ id: reference }), body: appealBody }))
  .output(safetyAppeal);

export const getAppeal = endpoint
  .errors({ NOT_FOUND })
  .meta({ opener: "api.safety.read", example: appealExample })
  .route({ method: "GET", path: "/safety/appeals/{id}", summary: "Follow an appeal", tags })
  .input(z.strictObject({ id: reference }))
  .output(safetyAppeal);

const CHANGES = {
  REFUSED: { status: 409, message: "The appeal cannot be changed any more; `code` says why." },
};

export const answerAppeal = appealEndpoint
  .meta({ example: answeredExample })
  .errors(CHANGES)
  .route({
    method: "POST",
    path: "/safety/appeals/{id}/messages",
    inputStructure: "detailed",
    successStatus: 201,
    summary: "Answer a question, or add to an appeal",
    description:
      "While it is not decided; adding never loses its place. Answers the appeal as it is then. " +
      "Send an `Idempotency-Key` to repeat safely.",
    tags,
  })
  .input(z.object({ params: z.strictObject({ id: reference }), body: answerBody }))
  .output(safetyAppeal);

export const withdrawAppeal = appealEndpoint
  .meta({ example: withdrawnExample })
  .errors(CHANGES)
  .route({
    method: "POST",
    path: "/safety/appeals/{id}/withdraw",
    summary: "Withdraw an appeal",
    description:
      "While it is not decided; the decision stands, and cannot be appealed again. " +
      "Send an `Idempotency-Key` to repeat safely.",
    tags,
  })
  .input(z.strictObject({ id: reference }))
  .output(safetyAppeal);

export type AppealBody = z.infer<typeof appealBody>;
export type SafetyAppeal = z.infer<typeof safetyAppeal>;
