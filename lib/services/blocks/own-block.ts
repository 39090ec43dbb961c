import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { type OwnBlock, ownBlock } from "@/lib/store/blocks/blocks";
import type { Db } from "@/lib/store/database";
import { organizationOf } from "../customer/safety";

/** A block of the actor's organization. Throws `not_found` for another's. */
export async function findOwnBlock(tx: Db, actor: Actor, given: string): Promise<OwnBlock> {
  const reference = parseReference(given, "B");
  const block = reference && (await ownBlock(tx, organizationOf(actor), reference));
  if (!block) throw notFound("block");
  return block;
}
