export type StaffRole = "reviewer" | "lead" | "support" | "admin" | "auditor";
export type MemberRole = "owner" | "member";
/** What an organization's key may do. */
export type KeyScope = "api.safety.read" | "api.safety.appeal";

/**
 * Who acts. A job is `system` with its own name, never the person whose decision it carries out;
 * `admin` is an operator at the command line.
 */
export type Actor =
  | { kind: "staff"; id: string; name: string; role: StaffRole }
  | { kind: "member"; id: string; name: string; organizationId: string; role: MemberRole }
  | { kind: "link"; id: string; name: string; organizationId: string; decisionId: string }
  | { kind: "operator"; id: string; name: string }
  | { kind: "organization"; id: string; name: string; organizationId: string; scopes: readonly KeyScope[] }
  | { kind: "admin"; id: "command-line"; name: string }
  | { kind: "system"; id: string; name: string };

/** The actor of a job, `system:<job>` in the audit log. */
export function systemActor(job: string): Actor {
  return { kind: "system", id: `system:${job}`, name: `system:${job}` };
}
