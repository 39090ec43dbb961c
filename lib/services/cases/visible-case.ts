import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { type FoundCase, findCase } from "@/lib/store/cases/case";
import type { Db } from "@/lib/store/database";

/**
 * The case of a reference, however it was typed. Throws `not_found` where there is none or the actor may not know of
 * it: support agents see the cases of appealed decisions and no others.
 */
export async function visibleCase(tx: Db, actor: Actor, reference: string): Promise<FoundCase> {
  const meant = parseReference(reference, "C");
  const found = meant && (await findCase(tx, meant));
  if (!found || !mayKnow(actor, found)) throw notFound("case");
  return found;
}

function mayKnow(actor: Actor, { appealed }: FoundCase): boolean {
  return actor.kind === "staff" && (actor.role !== "support" || appealed);
}
