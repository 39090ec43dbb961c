import type { PolicyDocument } from "@/lib/domain/policy";

/** A kept document of a policy. Those of before there were templates have none. */
export function documentOfJson(kept: unknown): PolicyDocument {
  return { templates: [], ...(kept as Omit<PolicyDocument, "templates">) };
}
