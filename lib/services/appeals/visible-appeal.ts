import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { type FoundAppeal, findAppeal } from "@/lib/store/appeals/appeal";
import type { Db } from "@/lib/store/database";

/** The appeal of a reference, however it was typed. Throws `not_found` where there is none, or for no staff. */
export async function visibleAppeal(tx: Db, actor: Actor, reference: string): Promise<FoundAppeal> {
  const meant = parseReference(reference, "A");
  const found = meant && actor.kind === "staff" && (await findAppeal(tx, meant));
  if (!found) throw notFound("appeal");
  return found;
}
