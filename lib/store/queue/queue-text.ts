import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

/** What a text stands for; how many match decides how the queue is walked. */
export type TextMatch = {
  /** The text as a case's reference, where it is one. */
  reference: string | null;
  /** The beginning of an identifier, as a pattern. */
  identifier: string;
  identifiers: "few" | "many";
  /** The beginning of an organization's name or id, in lower case, as a pattern. */
  organization: string;
  organizationIds: string[] | "many";
};

const FEW_IDENTIFIERS = 5_000;
const FEW_ORGANIZATIONS = 200;

const beginning = (text: string) => `${text.replace(/[\\%_]/g, "\\$&")}%`;

const named = (pattern: string) =>
  Prisma.sql`lower(name) like ${pattern} or lower(external_id) like ${pattern}`;

/** Looks how much a text narrows, without reading more than a page's worth of work. */
export async function matchText(tx: Db, text: string, reference: string | null): Promise<TextMatch> {
  const identifier = beginning(text);
  const organization = beginning(text.toLowerCase());
  const organizations = await tx.$queryRaw<{ id: string }[]>`
    select id from organizations where ${named(organization)} limit ${FEW_ORGANIZATIONS + 1}`;
  const [identifiers] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int from (
      select from cases c
      where c.status in ('open', 'awaiting_approval') and c.snoozed_until is null and c.safety_identifier is not null
        and c.safety_identifier like ${identifier} limit ${FEW_IDENTIFIERS + 1}) x`;
  return {
    reference,
    identifier,
    identifiers: (identifiers?.count ?? 0) > FEW_IDENTIFIERS ? "many" : "few",
    organization,
    organizationIds: organizations.length > FEW_ORGANIZATIONS ? "many" : organizations.map(({ id }) => id),
  };
}

const ofOrganizations = ({ organization, organizationIds }: TextMatch) =>
  organizationIds === "many"
    ? Prisma.sql`c.organization_id in (select id from organizations where ${named(organization)})`
    : Prisma.sql`c.organization_id = any(${organizationIds}::uuid[])`;

/** In one condition, for walks that are short anyway. */
export const matches = (text: TextMatch): Prisma.Sql => Prisma.sql`(
  c.reference = ${text.reference} or c.safety_identifier like ${text.identifier} or ${ofOrganizations(text)})`;

/**
 * The same as walks of their own, each made by `cut` of where it begins and what narrows it. What few cases match is
 * found by what matches, and what many do on the way through the queue.
 */
export function textWalks(
  text: TextMatch,
  awake: Prisma.Sql,
  cut: (from: Prisma.Sql, narrowed: Prisma.Sql[]) => Prisma.Sql,
): Prisma.Sql[] {
  const cases = Prisma.sql`cases c`;
  const like = Prisma.sql`c.safety_identifier is not null and c.safety_identifier like ${text.identifier}`;
  const few = Prisma.sql`(select * from cases c where ${awake} and ${like} offset 0) c`;
  return [
    ...(text.reference === null ? [] : [cut(cases, [Prisma.sql`c.reference = ${text.reference}`])]),
    text.identifiers === "few" ? cut(few, []) : cut(cases, [like]),
    text.organizationIds === "many"
      ? cut(cases, [ofOrganizations(text)])
      : Prisma.sql`(select c.id, c.key from unnest(${text.organizationIds}::uuid[]) o (id) cross join lateral
          ${cut(cases, [Prisma.sql`c.organization_id = o.id`])} c)`,
  ];
}
