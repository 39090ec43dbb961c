import type { AccessApplication } from "@/lib/domain/trusted-access/application";
import type { StaffMessageOwed } from "./staff-message";
import { topicOf } from "./told";

/** Each time it waits is an occasion of its own. */
const topic = (kind: "access_waiting" | "access_to_confirm", { id, version }: Waiting): string =>
  topicOf(kind, `${id}:${version}`);

type Waiting = Pick<AccessApplication, "id" | "version">;

/** What is told of an application that waits: to whoever may verify it, or, once verified, to whoever may confirm it. */
export function accessWaiting(application: AccessApplication, now: Date): StaffMessageOwed[] {
  const { id: applicationId, status, verification } = application;
  if (status === "applied") {
    const audience = { whoMay: "grant_trusted_access", except: [] } as const;
    const kind = "access_waiting";
    return [{ kind, topic: topic(kind, application), audience, by: null, applicationId, visibleAt: now }];
  }
  if (status !== "verified" || !verification) return [];
  const by = verification.verifiedBy;
  const audience = { whoMay: "grant_trusted_access", except: [by] } as const;
  const kind = "access_to_confirm";
  return [{ kind, topic: topic(kind, application), audience, by, applicationId, visibleAt: now }];
}

/** The topics of what was told of an application before it came to this version. */
export const accessToldBefore = ({ id, version }: Waiting): string[] =>
  Array.from({ length: version - 1 }, (_, index) => ({ id, version: index + 1 })).flatMap((before) => [
    topic("access_waiting", before),
    topic("access_to_confirm", before),
  ]);
