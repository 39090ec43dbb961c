import { z } from "zod";
import { safetyIdentifier } from "../text";
import { appealStatus, reference, standingStatus, subjectKind } from "../values";
import { endpoint, NOT_FOUND } from "./error";
import { caseExample, casesExample, standingExample } from "./examples-safety";
import { listOf, pageInput } from "./list";

/** The published `safety.case`, and what its readers missed. Instants are RFC 3339, but for `created_at`. */
export const safetyCase = z.object({
  id: reference,
  object: z.literal("safety.case"),
  /** When the decision took effect, or the interim limit began, in Unix seconds. */
  created_at: z.number().int(),
  /** The safety identifier, or the organization's own id where it is meant as a whole. */
  entity_identifier: z.string(),
  reason: z.string(),
  notice: z.object({ type: z.enum(["warning", "deactivation"]) }),
  policy: z.string(),
  models: z.array(z.string()),
  scope: subjectKind,
  activity: z.object({
    from: z.string(),
    to: z.string(),
    count: z.number().int(),
    request_ids: z.array(z.string()),
  }),
  effective_at: z.string(),
  /** When it is over by itself: a limit expires, a warning lapses. Null for a warning not yet delivered. */
  expires_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  status: z.enum(["active", "expired", "lifted"]),
  /** A limit while a person reviews the case: nobody has decided yet, and is to have by `due_at`. Else null. */
  interim: z.object({ due_at: z.string() }).nullable(),
  /** Null while there is no decision to appeal. */
  appeal: z
    .object({
      url: z.string(),
      deadline: z.string(),
      id: reference.nullable(),
      status: appealStatus.nullable(),
    })
    .nullable(),
});

export const safetyStanding = z.object({
  object: z.literal("safety.standing"),
  entity_identifier: z.string(),
  /** The worst of what follows; `clear` where nothing does. */
  status: standingStatus,
  until: z.string().nullable(),
  policies: z.array(
    z.object({
      policy: z.string(),
      scope: subjectKind,
      status: standingStatus,
      until: z.string(),
      models: z.array(z.string()),
      /** The limit runs while a person reviews a case, and nobody has decided yet. */
      interim: z.boolean(),
    }),
  ),
  /** What is in force now, by the id of its application. */
  trusted_access: z.array(
    z.object({
      id: reference,
      policy: z.string(),
      scope: subjectKind,
      work: z.string(),
      models: z.array(z.string()),
      /** Flagged requests of one user within 24 hours; more are reviewed. */
      volume_ceiling: z.number().int(),
      effective_at: z.string(),
      expires_at: z.string(),
    }),
  ),
});

const tags = ["safety"];
const readEndpoint = endpoint.meta({ opener: "api.safety.read" });

export const getCase = readEndpoint
  .errors({ NOT_FOUND })
  .meta({ example: caseExample })
  .route({ method: "GET", path: "/safety/cases/{id}", summary: "Read a case of your organization", tags })
  .input(z.strictObject({ id: reference }))
  .output(safetyCase);

export const listCases = readEndpoint
  .errors({ NOT_FOUND })
  .meta({ example: casesExample })
  .route({ method: "GET", path: "/safety/cases", summary: "List the cases of your organization", tags })
  .input(z.strictObject(pageInput))
  .output(listOf(safetyCase));

export const getStanding = readEndpoint
  .meta({ example: standingExample })
  .route({
    method: "GET",
    path: "/safety/standing",
    summary: "Read the standing of your organization, or of one of its end users",
    tags,
  })
  .input(z.strictObject({ safety_identifier: safetyIdentifier.optional() }))
  .output(safetyStanding);

export type SafetyCase = z.infer<typeof safetyCase>;
export type SafetyStanding = z.infer<typeof safetyStanding>;
