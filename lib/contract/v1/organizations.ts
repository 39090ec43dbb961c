import { z } from "zod";
import { externalId, text } from "../text";
import { isTimezone } from "../time-zone";
import { repeatableEndpoint } from "./error";
import { organizationExample } from "./examples-intake";

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}

const members = {
  name: text(200),
  zdr: z.boolean(),
  contacts: z.array(z.email().max(254)).max(50),
  timezone: text(64).refine(isTimezone, { error: "must be an IANA time zone such as Europe/Berlin" }),
  locale: text(35).refine(isLocale, { error: "must be a language tag such as en or de-CH" }),
  tier: text(64),
};

/** Members left out keep what they were. `contacts` replaces the list. */
const organizationBody = z.strictObject({
  ...members,
  timezone: members.timezone.optional(),
  locale: members.locale.optional(),
  tier: members.tier.nullable().optional(),
});

const organizationView = z.object({
  object: z.literal("organization"),
  external_id: externalId,
  ...members,
  tier: members.tier.nullable(),
});

export const putOrganization = repeatableEndpoint
  .meta({ example: organizationExample })
  .route({
    method: "PUT",
    path: "/organizations/{external_id}",
    inputStructure: "detailed",
    summary: "Register an organization, or change it",
    description: "Turning `zdr` on purges all content kept of this organization, in the same transaction.",
    tags: ["organizations"],
  })
  .input(z.object({ params: z.strictObject({ external_id: externalId }), body: organizationBody }))
  .output(organizationView);

export type OrganizationBody = z.infer<typeof organizationBody>;
export type OrganizationView = z.infer<typeof organizationView>;
