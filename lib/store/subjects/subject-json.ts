import type { SubjectKind } from "@/lib/domain/subject";
import { Prisma } from "@/lib/store/generated/client";

/** A subject with its organization, as lists and heads name it. */
export type NamedSubject = {
  id: string;
  kind: SubjectKind;
  safetyIdentifier: string | null;
  organization: { id: string; externalId: string; name: string; zdr: boolean };
};

/** A {@link NamedSubject} from `subjects s` and `organizations o`. */
export const subjectJson = Prisma.sql`json_build_object(
  'id', s.id, 'kind', s.kind, 'safetyIdentifier', s.safety_identifier,
  'organization', json_build_object('id', o.id, 'externalId', o.external_id, 'name', o.name, 'zdr', o.zdr))`;
